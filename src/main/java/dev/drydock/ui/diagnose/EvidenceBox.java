package dev.drydock.ui.diagnose;

import dev.drydock.explain.Evidence;
import dev.drydock.ui.progress.EvidenceView;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;

/** A question that was asked, with its rows and a way to ask it again; wide rows scroll. */
final class EvidenceBox extends ScrollPane {
  /** Rows beside an explanation. */
  static final int FEW = 10;

  EvidenceBox(Here here, Evidence evidence, int rows) {
    Button console = new Button("Open in the console");
    console.getStyleClass().addAll("small", "flat");
    console.setAccessibleText("Open in the console: " + evidence.title());
    console.setMinWidth(USE_PREF_SIZE);
    console.setOnAction(e -> here.navigation().openInConsole(evidence.query()));
    EvidenceView view = new EvidenceView(evidence, rows, console);
    view.getStyleClass().add("evidence");
    setContent(view);
    getStyleClass().add("form-scroll");
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setFitToHeight(true);
    setMinHeight(USE_PREF_SIZE);
  }
}
