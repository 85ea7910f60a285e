package dev.drydock.ui.files;

import dev.drydock.command.CreateMigration;
import dev.drydock.command.CreateMigration.NewFile;
import dev.drydock.command.CreateMigration.Proposal;
import dev.drydock.command.Workspace;
import dev.drydock.problem.Problem;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Sheet;
import dev.drydock.ui.kit.SqlView;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Asks for the name of a new migration and shows the file it will be. */
public final class CreateSheet {
  private final CreateMigration create;
  private final Tasks tasks;
  private final Navigation navigation;
  private final Workspace workspace;
  private final Latest proposing;
  private final TextField name = new TextField();
  private final Label files = new Label();
  private final SqlView preview;
  private final VBox problem = new VBox();
  private final Sheet sheet;
  private final Button button;
  private Optional<Proposal> proposal = Optional.empty();

  /** Enter was pressed before it was known what file the name makes. */
  private boolean wanted;

  public CreateSheet(
      CreateMigration create, Tasks tasks, Navigation navigation, Workspace workspace) {
    this.create = create;
    this.tasks = tasks;
    this.navigation = navigation;
    this.workspace = workspace;
    this.proposing = tasks.latest("Name a migration");
    this.preview = new SqlView(tasks);
    name.setId("migration-name");
    name.setPromptText("add index on contacts (company)");
    name.textProperty().addListener((o, was, is) -> propose(is));
    Label label = new Label("Name");
    label.setLabelFor(name);
    label.getStyleClass().addAll("muted", "small-text");
    Label made = new Label("File that will be made");
    made.getStyleClass().addAll("muted", "small-text");
    files.getStyleClass().addAll("mono", "strong");
    files.setId("migration-file");
    files.setMinHeight(18);
    preview.setPrefHeight(180);
    preview.getStyleClass().add("framed");
    sheet =
        new Sheet("New migration", Optional.empty())
            .subtitle(workspace.folder().toString())
            .width(640)
            .body(new VBox(3, label, name), new VBox(3, made, files), preview, problem)
            .focus(name);
    sheet.cancel("Cancel");
    button = sheet.primary("Create file", this::create);
    button.setDisable(true);
  }

  /** Shows the sheet. */
  public void open() {
    navigation.sheets().show(sheet);
  }

  private void propose(String typed) {
    if (typed.isBlank()) {
      proposing.cancel();
      nothing(Optional.empty());
      return;
    }
    // Enter must not make the file of what stood here before.
    proposal = Optional.empty();
    wanted = false;
    button.setDisable(false);
    proposing
        .run(progress -> create.propose(workspace, typed), this::show)
        .onProblem(why -> nothing(Optional.of(why)));
  }

  private void show(Proposal made) {
    proposal = Optional.of(made);
    problem.getChildren().clear();
    files.setText(
        Visible.of(made.files().stream().map(NewFile::file).collect(Collectors.joining("   "))));
    preview.show(made.files().getFirst().text(), List.of());
    if (wanted) {
      create();
    }
  }

  private void nothing(Optional<Problem> why) {
    proposal = Optional.empty();
    wanted = false;
    files.setText("");
    preview.clear();
    button.setDisable(true);
    problem.getChildren().setAll(why.stream().map(ErrorPanel::new).toList());
  }

  private void create() {
    wanted = proposal.isEmpty();
    proposal.ifPresent(
        chosen -> {
          button.setDisable(true);
          tasks
              .run("create a migration", progress -> create.create(workspace, chosen))
              .onDone(this::created)
              .onProblem(why -> nothing(Optional.of(why)));
        });
  }

  private void created(List<Path> made) {
    sheet.close();
    navigation.refresh();
    Path first = made.getFirst();
    navigation.notifier().done("Created " + first.getFileName() + ".");
    navigation.showMigration(workspace.folder().relativize(first).toString().replace('\\', '/'), 0);
  }
}
