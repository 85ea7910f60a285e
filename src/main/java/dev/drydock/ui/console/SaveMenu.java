package dev.drydock.ui.console;

import dev.drydock.query.ExportFormat;
import dev.drydock.query.Spool;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Tasks;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** Saves rows to a file: those that were fetched, or all of the query, run once more. */
final class SaveMenu extends MenuButton {
  private static final List<ExportFormat> FORMATS =
      List.of(ExportFormat.CSV, ExportFormat.JSON_LINES, ExportFormat.XLSX);

  private final Tasks tasks;
  private final Notifier notifier;
  private final Supplier<Optional<Spool>> rows;
  private final Whole whole;
  private final Saving saving;
  private final String name;

  /** Saves all rows of the query, run once more without a limit. */
  @FunctionalInterface
  interface Whole {
    /** Begins; empty when something else runs in this tab. */
    Optional<Job<Long>> save(RowsFile file);
  }

  /**
   * @param saving shows how far it is, with a way to stop
   * @param name of what was asked, for the file
   */
  SaveMenu(
      Tasks tasks,
      Notifier notifier,
      Supplier<Optional<Spool>> rows,
      Whole whole,
      Saving saving,
      String name) {
    super("Save");
    this.tasks = tasks;
    this.notifier = notifier;
    this.rows = rows;
    this.whole = whole;
    this.saving = saving;
    this.name = name;
    getStyleClass().add("flat");
    FORMATS.forEach(format -> add(Formats.title(format) + "…", format, false));
    getItems().add(new SeparatorMenuItem());
    FORMATS.forEach(
        format -> add("Run again, all rows: " + Formats.title(format) + "…", format, true));
  }

  private void add(String title, ExportFormat format, boolean all) {
    MenuItem item = new MenuItem(title);
    item.setOnAction(e -> ask(format, all));
    getItems().add(item);
  }

  private void ask(ExportFormat format, boolean all) {
    if (rows.get().isEmpty()) {
      return;
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle(all ? "Save all rows of the query" : "Save rows");
    chooser.setInitialFileName(
        name.replaceAll("[^A-Za-z0-9_-]+", "-") + "." + Formats.ending(format));
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(Formats.title(format), "*." + Formats.ending(format)));
    Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(file -> save(format, all, file));
  }

  /**
   * Saves to a file, with progress and a way to stop.
   *
   * @param all the query is run again, for all of its rows
   */
  void save(ExportFormat format, boolean all, Path file) {
    RowsFile target = new RowsFile(file, format);
    Spool fetched = rows.get().orElseThrow();
    Optional<Job<Long>> job =
        all
            ? whole.save(target)
            : Optional.of(
                tasks.run(
                    "Save rows",
                    progress ->
                        target.write(
                            sink -> RowsFile.handTo(fetched, sink), fetched.size(), progress)));
    job.ifPresent(
        running -> {
          saving.follow(running);
          running
              .onDone(
                  count ->
                      notifier.done("Saved " + Amounts.count(count, "row") + " to " + file + "."))
              .onProblem(notifier::problem)
              .onCancelled(() -> notifier.done("Stopped: " + file + " was not written."));
        });
  }
}
