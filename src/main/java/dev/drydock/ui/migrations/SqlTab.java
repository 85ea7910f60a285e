package dev.drydock.ui.migrations;

import dev.drydock.command.MigrationSource;
import dev.drydock.command.UseCases;
import dev.drydock.migration.Migration;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.LineNote;
import dev.drydock.ui.kit.SqlView;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The text of a migration, with what is wrong at the ends of its lines. */
final class SqlTab implements DetailTab {
  private final UseCases useCases;
  private final Latest reading;
  private final SqlView view;
  private final StackPane pane = new StackPane();
  private final Tab tab = new Tab("SQL", pane);
  private final Consumer<String> summary;
  private Optional<String> file = Optional.empty();
  private int wantedLine;

  /**
   * @param summary hears what is to be said of the text in a few words
   */
  SqlTab(UseCases useCases, Tasks tasks, Consumer<String> summary) {
    this.useCases = useCases;
    this.reading = tasks.latest("read migration");
    this.view = new SqlView(tasks);
    this.summary = summary;
    pane.getChildren().add(view);
  }

  @Override
  public Tab tab() {
    return tab;
  }

  /**
   * Shows this line as soon as the text is there.
   *
   * @param line from 1
   */
  void showLine(int line) {
    wantedLine = line;
    view.showLine(line);
  }

  @Override
  public void show(RowContext context) {
    Optional<Migration> migration = context.row().status().migration();
    if (migration.isEmpty()) {
      reading.cancel();
      summary.accept("");
      showInstead(
          new EmptyState(
              MaterialDesignF.FILE_QUESTION_OUTLINE,
              "The file is gone",
              "The history says this was applied, and no file of the folder matches it. Restore it"
                  + " from version control, or forget the record if it was never meant to stay."));
      return;
    }
    reading
        .run(
            progress -> useCases.readMigration().read(context.tool(), migration.get()),
            source -> show(context, source))
        .onProblem(
            problem -> {
              summary.accept("");
              showInstead(ErrorPanel.alone(problem));
            });
  }

  @Override
  public void clear() {
    reading.cancel();
    file = Optional.empty();
    summary.accept("");
    view.clear();
    showInstead(view);
  }

  private void show(RowContext context, MigrationSource source) {
    Optional<String> shown = Optional.of(source.migration().file());
    if (shown.equals(file)) {
      view.update(source.text(), notes(context.row()));
    } else {
      view.show(source.text(), notes(context.row()));
    }
    file = shown;
    summary.accept(Details.summary(source));
    showInstead(view);
    if (wantedLine > 0) {
      view.showLine(wantedLine);
      wantedLine = 0;
    }
  }

  private void showInstead(Node node) {
    pane.getChildren().setAll(node);
  }

  private static List<LineNote> notes(MigrationRow row) {
    return row.problems().stream()
        .flatMap(
            problem ->
                problem
                    .place()
                    .filter(place -> place.file().equals(row.file()))
                    .map(place -> new LineNote(place.line(), problem.severity(), problem.message()))
                    .stream())
        .toList();
  }
}
