package dev.drydock.ui.migrations;

import dev.drydock.check.Finding;
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
import java.util.function.Predicate;
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
  private Optional<RowContext> context = Optional.empty();
  private Optional<String> file = Optional.empty();
  private int wantedLine;

  /**
   * @param summary hears what is to be said of the text in a few words
   */
  SqlTab(UseCases useCases, Tasks tasks, Fixes fixes, Consumer<String> summary) {
    this.useCases = useCases;
    this.reading = tasks.latest("read migration");
    this.view = new SqlView(tasks);
    this.summary = summary;
    pane.getChildren().add(view);
    view.onFix(note -> fix(fixes, finding -> note(finding).filter(note::equals).isPresent()));
  }

  /** Takes the first fix of what is said of the line the keyboard is at, else of the first line. */
  void fix(Fixes fixes) {
    int line = view.line();
    boolean here = isFixable(finding -> isAt(finding, line));
    fix(fixes, finding -> !here || isAt(finding, line));
  }

  private void fix(Fixes fixes, Predicate<Finding> meant) {
    context.ifPresent(
        shown ->
            shown.row().counted().stream()
                .filter(meant)
                .flatMap(finding -> Fixes.first(finding).stream())
                .findFirst()
                .ifPresent(fix -> fixes.apply(shown, fix)));
  }

  private boolean isFixable(Predicate<Finding> meant) {
    return context.stream()
        .flatMap(shown -> shown.row().counted().stream())
        .filter(meant)
        .anyMatch(finding -> Fixes.first(finding).isPresent());
  }

  private static boolean isAt(Finding finding, int line) {
    return finding.span().filter(span -> span.line() <= line && line <= span.endLine()).isPresent();
  }

  private Optional<LineNote> note(Finding finding) {
    return context.flatMap(shown -> note(shown.row(), finding));
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
  public void show(RowContext shown) {
    context = Optional.of(shown);
    Optional<Migration> migration = shown.row().status().migration();
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
            progress -> useCases.readMigration().read(shown.tool(), migration.get()),
            source -> show(shown, source))
        .onProblem(
            problem -> {
              summary.accept("");
              showInstead(ErrorPanel.alone(problem));
            });
  }

  @Override
  public void clear() {
    reading.cancel();
    context = Optional.empty();
    file = Optional.empty();
    summary.accept("");
    view.clear();
    showInstead(view);
  }

  private void show(RowContext row, MigrationSource source) {
    Optional<String> shown = Optional.of(source.migration().file());
    if (shown.equals(file)) {
      view.update(source.text(), notes(row.row()));
    } else {
      view.show(source.text(), notes(row.row()));
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
    return row.counted().stream().flatMap(finding -> note(row, finding).stream()).toList();
  }

  private static Optional<LineNote> note(MigrationRow row, Finding finding) {
    boolean here = finding.file().filter(row.file()::equals).isPresent();
    return finding
        .span()
        .filter(span -> here)
        .map(
            span ->
                new LineNote(
                    span.line(),
                    span.column(),
                    span.endLine(),
                    span.endColumn(),
                    finding.severity(),
                    finding.message(),
                    Fixes.first(finding).isPresent()));
  }
}
