package dev.drydock.ui.diagnose;

import dev.drydock.problem.Problem;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is said above a comparison: why it may be incomplete, or that a fix was written. */
final class CompareRemarks extends VBox {

  void clear() {
    getChildren().clear();
  }

  /** Why what is expected may be incomplete, in a line; all of it behind a button. */
  void warn(List<Problem> warnings, Optional<Here> here) {
    clear();
    if (warnings.isEmpty()) {
      return;
    }
    Label said = new Label("! " + Visible.of(warnings.getFirst().message()));
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setMaxWidth(Double.MAX_VALUE);
    Button all =
        new Button(warnings.size() == 1 ? "More…" : "All " + warnings.size() + " warnings…");
    all.getStyleClass().add("small");
    all.setMinWidth(Region.USE_PREF_SIZE);
    all.setOnAction(e -> here.ifPresent(h -> show(warnings, h.navigation())));
    strip(Tone.WARNING, said, all);
  }

  private static void show(List<Problem> warnings, Navigation navigation) {
    VBox list = new VBox(8);
    warnings.stream().map(ErrorPanel::new).forEach(list.getChildren()::add);
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("form-scroll");
    Sheet sheet =
        new Sheet("What is expected may be incomplete", Optional.empty()).width(720).body(scroll);
    sheet.cancel("Close");
    navigation.sheets().show(sheet);
  }

  /** That a fix was saved, with what comes next. */
  void written(FixSheet.Saved saved, Navigation navigation) {
    Label said = AnswerPage.wrapped(saved.sentence());
    said.getStyleClass().add("strong");
    Button open = new Button("Open it");
    open.setOnAction(e -> navigation.showMigration(saved.file(), 0));
    if (saved.recorded()) {
      strip(Tone.SUCCESS, said, open);
      return;
    }
    Button apply = new Button("Apply…");
    apply.setOnAction(e -> navigation.apply(Optional.empty(), Optional.empty()));
    strip(Tone.SUCCESS, said, open, apply);
  }

  private void strip(Tone tone, Node... parts) {
    HBox strip = new HBox(10, parts);
    strip.setAlignment(Pos.CENTER_LEFT);
    strip.getStyleClass().addAll("banner", tone.styleClass());
    getChildren().setAll(strip);
  }
}
