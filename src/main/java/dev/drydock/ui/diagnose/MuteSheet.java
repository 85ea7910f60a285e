package dev.drydock.ui.diagnose;

import dev.drydock.catalog.ObjectId;
import dev.drydock.migration.CompareSettings;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.task.Job;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks why a difference does not matter, and writes that into the folder's settings. */
final class MuteSheet {
  private final Here here;
  private final Sheet sheet;

  MuteSheet(Here here, ObjectId object, Consumer<CompareSettings> muted) {
    this.here = here;
    TextField reason = new TextField();
    reason.setId("mute-reason");
    reason.setPromptText("made by the nightly import");
    Label label = new Label("Why it is known and wanted");
    label.setLabelFor(reason);
    VBox problem = new VBox();
    sheet =
        new Sheet("Mute " + object, Optional.empty())
            .subtitle("Written to .drydock.json beside the migrations, for the whole team.")
            .body(label, reason, problem)
            .focus(reason);
    sheet.cancel("Cancel");
    Button mute =
        sheet.primary(
            "Mute",
            () ->
                mute(here, object, reason.getText())
                    .onDone(muted)
                    .onProblem(why -> problem.getChildren().setAll(new ErrorPanel(why))));
    mute.disableProperty().bind(reason.textProperty().isEmpty());
  }

  private Job<CompareSettings> mute(Here here, ObjectId object, String reason) {
    return sheet
        .during(
            here.tasks()
                .run(
                    "Mute a difference",
                    progress ->
                        here.useCases().muteDifference().mute(here.workspace(), object, reason)))
        .onDone(settings -> sheet.close());
  }

  void open() {
    here.navigation().sheets().show(sheet);
  }
}
