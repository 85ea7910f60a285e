package dev.drydock.ui.progress;

import dev.drydock.run.LockWait;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.RelativeTime;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.report.Risk;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the running statement waits for and who is in the way; takes no room while it does not. */
final class LockWaitCard extends VBox {
  private final Label title = new Label();
  private final VBox holders = new VBox(4);
  private String text = "";

  LockWaitCard() {
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox top = new HBox(8, title, Copy.button("who holds the lock", () -> text));
    getStyleClass().addAll("card", "lock-wait", Tone.WARNING.styleClass());
    getChildren().addAll(top, holders);
    show(Optional.empty());
  }

  void show(Optional<LockWait> wait) {
    setVisible(wait.isPresent());
    setManaged(wait.isPresent());
    wait.ifPresent(this::fill);
  }

  private void fill(LockWait wait) {
    title.setText(
        "◷ Waiting "
            + RelativeTime.took(wait.waited())
            + " for "
            + wait.modeName()
            + " on "
            + Risk.shortName(wait.relation()));
    holders.getChildren().clear();
    StringBuilder all = new StringBuilder(title.getText());
    for (LockWait.Holder holder : wait.holders()) {
      String who =
          "Held by pid %d · %s · %s from %s · %s for %s"
              .formatted(
                  holder.pid(),
                  holder.user(),
                  holder.application().isBlank() ? "unnamed program" : holder.application(),
                  holder.client().isBlank() ? "this host" : holder.client(),
                  holder.state(),
                  RelativeTime.took(holder.since()));
      Label line = new Label(who);
      line.setWrapText(true);
      Label query = new Label(holder.query());
      query.getStyleClass().addAll("mono", "muted");
      holders.getChildren().addAll(line, query);
      all.append('\n').append(who).append('\n').append(holder.query());
    }
    text = all.toString();
    setAccessibleText(text);
  }
}
