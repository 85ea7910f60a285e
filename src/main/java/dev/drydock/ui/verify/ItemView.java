package dev.drydock.ui.verify;

import dev.drydock.ui.kit.Pill;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import dev.drydock.verify.ChecklistMarkdown;
import dev.drydock.verify.Item;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One point of the checklist: its verdict, and beside it outcome, evidence, what to do. */
final class ItemView extends HBox {
  /** As wide as the longest verdict, so that all that is said begins at one line. */
  private static final double VERDICT = 100;

  /** All of it is in the copied Markdown. */
  private static final int EVIDENCE = 20;

  private final VBox said = new VBox(3);

  /**
   * @param actions what can be done with it, at the right
   */
  ItemView(Item item, List<? extends Node> actions) {
    super(8);
    Pill verdict = new Pill(ChecklistMarkdown.word(item.verdict()), tone(item.verdict()));
    Label title = new Label(Visible.of(item.title()));
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    HBox column = new HBox(verdict);
    column.setAlignment(Pos.TOP_LEFT);
    column.setMinWidth(VERDICT);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox right = new HBox(6);
    right.setAlignment(Pos.TOP_RIGHT);
    right.setMinWidth(Region.USE_PREF_SIZE);
    right.getChildren().addAll(actions);
    getChildren().addAll(column, said, right);
    said.getChildren().addAll(title, line(item.summary()));
    if (item.verdict() != Item.Verdict.PASS) {
      item.evidence().stream().limit(EVIDENCE).forEach(this::evidence);
      if (item.evidence().size() > EVIDENCE) {
        evidence("… and " + (item.evidence().size() - EVIDENCE) + " more");
      }
      if (!item.remedy().isEmpty()) {
        said.getChildren().add(line("→ " + item.remedy()));
      }
    }
  }

  private void evidence(String text) {
    Label label = line(text);
    label.getStyleClass().addAll("mono", "small-text");
    said.getChildren().add(label);
  }

  private static Label line(String text) {
    Label label = new Label(Visible.of(text));
    label.setWrapText(true);
    return label;
  }

  private static Tone tone(Item.Verdict verdict) {
    return switch (verdict) {
      case PASS -> Tone.SUCCESS;
      case WARN -> Tone.WARNING;
      case FAIL -> Tone.DANGER;
      case SKIPPED -> Tone.NEUTRAL;
    };
  }
}
