package dev.drydock.ui.diagnose;

import dev.drydock.command.CreateMigration.Proposal;
import dev.drydock.problem.Problem;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.SqlView;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.task.Latest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Shows the migration that would be written of a fix, and writes it as the next version. */
final class SaveFixSheet {
  private final Here here;
  private final String sql;
  private final Latest proposing;
  private final TextField name = new TextField();
  private final Label file = new Label();
  private final SqlView preview;
  private final VBox problem = new VBox();
  private final Sheet sheet;
  private final Button save;
  private Optional<Proposal> proposal = Optional.empty();

  SaveFixSheet(Here here, String title, String sql) {
    this.here = here;
    this.sql = sql.strip() + (sql.strip().endsWith(";") ? "\n" : ";\n");
    this.proposing = here.tasks().latest("Name a migration");
    this.preview = new SqlView(here.tasks());
    preview.setPrefHeight(260);
    preview.getStyleClass().add("framed");
    file.getStyleClass().addAll("mono", "strong");
    file.setId("fix-file");
    name.setId("fix-name");
    Label label = new Label("Name");
    label.setLabelFor(name);
    label.getStyleClass().addAll("muted", "small-text");
    sheet =
        new Sheet("Write the fix as a migration", Optional.empty())
            .subtitle("Only the file is written. Rehearse and apply it like any other.")
            .width(720)
            .body(new VBox(3, label, name), file, preview, problem)
            .focus(name);
    sheet.cancel("Cancel");
    save = sheet.primary("Save", this::save);
    save.setDisable(true);
    name.textProperty().addListener((o, was, is) -> propose(is));
    name.setText(title);
  }

  void open() {
    here.navigation().sheets().show(sheet);
  }

  private void propose(String typed) {
    save.setDisable(true);
    proposing
        .run(
            progress -> here.useCases().createMigration().propose(here.workspace(), typed, sql),
            this::show)
        .onProblem(this::wrong);
  }

  private void show(Proposal made) {
    proposal = Optional.of(made);
    problem.getChildren().clear();
    file.setText(Visible.of(made.files().getFirst().file()));
    preview.show(made.files().getFirst().text(), List.of());
    save.setText("Save as " + made.version());
    save.setDisable(false);
  }

  private void wrong(Problem why) {
    proposal = Optional.empty();
    problem.getChildren().setAll(new ErrorPanel(why));
  }

  private void save() {
    proposal.ifPresent(
        chosen -> {
          save.setDisable(true);
          here.tasks()
              .run(
                  "Write a migration",
                  progress -> here.useCases().createMigration().create(here.workspace(), chosen))
              .onDone(this::saved)
              .onProblem(this::wrong);
        });
  }

  private void saved(List<Path> files) {
    sheet.close();
    here.navigation().refresh();
    Path first = files.getFirst();
    here.navigation().notifier().done("Written: " + first.getFileName() + ".");
    here.navigation()
        .showMigration(
            here.workspace().folder().relativize(first).toString().replace('\\', '/'), 0);
  }
}
