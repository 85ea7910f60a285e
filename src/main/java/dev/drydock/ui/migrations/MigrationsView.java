package dev.drydock.ui.migrations;

import dev.drydock.check.Finding;
import dev.drydock.command.StatusReport;
import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.profile.AppSettings.Column;
import dev.drydock.profile.Profile;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.RunReport;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The room: chips, table, details. The shell gives it what to show. */
public final class MigrationsView extends StackPane {
  private final MigrationsViewModel model;
  private final MigrationTable table;
  private final DetailsPane details;
  private final FindingWalk findings = new FindingWalk();
  private final BorderPane page = new BorderPane();
  private Optional<Workspace> workspace = Optional.empty();
  private Optional<RunReport> rehearsal = Optional.empty();

  public MigrationsView(UseCases useCases, Tasks tasks, Navigation navigation) {
    model = new MigrationsViewModel(tasks);
    RowActions actions =
        new RowActions(
            useCases,
            tasks,
            navigation,
            () -> model.report(),
            this::looksOnly,
            () -> workspace.flatMap(Workspace::profile).filter(Profile::readOnly).isPresent());
    table =
        new MigrationTable(
            model, () -> model.selected().get().ifPresent(actions::renumber), () -> !looksOnly());
    table.setContextMenu(
        new RowMenu(() -> model.selected().get(), actions.groups(), actions::notRepaired));
    details = new DetailsPane(useCases, tasks, navigation);
    SplitPane split = new SplitPane(table, details);
    table.setMinHeight(90);
    details.setMinHeight(145); // however low the window: what is chosen above can be read
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.46);
    SplitPane.setResizableWithParent(details, true);
    page.setTop(new ChipBar(model));
    page.setCenter(split);
    getChildren().add(page);
    model.selected().addListener((o, was, is) -> showDetails());
  }

  private boolean looksOnly() {
    return workspace.flatMap(Workspace::profile).filter(Profile::support).isPresent();
  }

  /** Shows a new report; filter, order, selection and scrolling stay as they are. */
  public void show(Workspace open, StatusReport report, List<Finding> findings) {
    if (workspace.filter(before -> before.folder().equals(open.folder())).isEmpty()) {
      details.forgetFixes();
    }
    workspace = Optional.of(open);
    if (!isListShown()) {
      getChildren().setAll(page);
    }
    model.show(report, findings);
  }

  /** Whether it is the list that is shown, and not something in its place. */
  public boolean isListShown() {
    return getChildren().contains(page);
  }

  /** Shows something else in place of the list, such as why there is none. */
  public void showInstead(Node node) {
    getChildren().setAll(node);
  }

  /** Takes what a dry run saw, for the Effects of each migration. */
  public void rehearsed(RunReport report) {
    rehearsal = Optional.of(report);
    showDetails();
  }

  /** Another database was opened: what was rehearsed does not concern it. */
  public void forgetRehearsal() {
    rehearsal = Optional.empty();
    showDetails();
  }

  public void filter(String words) {
    model.filter(words);
  }

  /**
   * Selects a migration and shows its SQL.
   *
   * @param file relative to the folder
   * @param line from 1; 0 for none in particular
   */
  public void select(String file, int line) {
    model.rows().stream()
        .filter(row -> row.file().equals(file))
        .findFirst()
        .ifPresent(
            row -> {
              table.select(row);
              if (line > 0) {
                details.showLine(line);
              }
            });
  }

  /** Goes to the next finding, in this migration or a later one, or to the one before. */
  public void stepFinding(int direction) {
    findings
        .step(table.getItems(), model.selected().get(), direction)
        .ifPresent(
            stop -> {
              table.select(stop.row());
              if (stop.line() > 0) {
                details.showLine(stop.line());
              } else {
                details.showFindings();
              }
            });
  }

  /** The finding the walk stands at, as {@code file:line}. */
  Optional<String> lastFinding() {
    return findings.last().map(stop -> stop.row().file() + ":" + stop.line());
  }

  /** Takes the first fix of the finding that is looked at; it is written into the file. */
  public void fixFinding() {
    details.fix();
  }

  /** Takes the newest fix back. */
  public void undoFix() {
    details.undoFix();
  }

  /** Goes to the next difference of a drifted migration, or the one before. */
  public void stepDifference(int direction) {
    details.stepDifference(direction);
  }

  /** Puts the columns as a person left them. */
  public void restore(List<Column> columns) {
    if (!columns.isEmpty()) {
      table.restore(columns);
    }
  }

  public List<Column> columns() {
    return table.remembered();
  }

  public void focusTable() {
    table.requestFocus();
  }

  private void showDetails() {
    Optional<MigrationRow> row = model.selected().get();
    Optional<StatusReport> report = model.report();
    if (row.isEmpty() || workspace.isEmpty() || report.isEmpty()) {
      details.clear();
      return;
    }
    details.show(
        new RowContext(workspace.get(), report.get().tool(), row.get(), rehearsed(row.get())));
  }

  private Optional<MigrationReport> rehearsed(MigrationRow row) {
    return rehearsal.stream()
        .flatMap(report -> report.migrations().stream())
        .filter(seen -> seen.file().equals(row.file()))
        .findFirst();
  }
}
