package dev.drydock.ui.console;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.query.Export;
import dev.drydock.query.ExportFormat;
import dev.drydock.query.Spool;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.task.Tasks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Copies rows: what is selected, where that is more than a value, else everything fetched. */
final class CopyMenu extends MenuButton {
  /** More than this is not put on the clipboard but saved. */
  private static final long COPIED = 100_000;

  private final Tasks tasks;
  private final Notifier notifier;
  private final Supplier<Optional<Spool>> rows;
  private final Supplier<Picked> picked;

  CopyMenu(
      Tasks tasks, Notifier notifier, Supplier<Optional<Spool>> rows, Supplier<Picked> picked) {
    super("Copy");
    this.tasks = tasks;
    this.notifier = notifier;
    this.rows = rows;
    this.picked = picked;
    getStyleClass().add("flat");
    for (ExportFormat format :
        List.of(ExportFormat.CSV, ExportFormat.MARKDOWN, ExportFormat.JSON, ExportFormat.INSERT)) {
      MenuItem item = new MenuItem(Formats.title(format));
      item.setOnAction(e -> rows.get().ifPresent(all -> copy(all, format)));
      getItems().add(item);
    }
  }

  private void copy(Spool all, ExportFormat format) {
    Picked selected = picked.get();
    if (!selected.isMany() && all.size() > COPIED) {
      notifier.problem(
          Problem.error(
              "too-many-rows",
              "These are too many rows for the clipboard.",
              "Save them to a file instead, or select some."));
      return;
    }
    long count = selected.isMany() ? selected.rows().size() : all.size();
    RowsFile.Source source =
        selected.isMany() ? selected::handTo : sink -> RowsFile.handTo(all, sink);
    tasks
        .run("Copy rows", progress -> text(format, source))
        .onDone(
            text -> {
              Copy.text(text);
              notifier.done(
                  "Copied " + Amounts.count(count, "row") + " as " + Formats.title(format) + ".");
            })
        .onProblem(notifier::problem);
  }

  private static String text(ExportFormat format, RowsFile.Source source) throws DrydockException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Export export = Export.to(format, out, "table_name")) {
      source.rows(export);
    } catch (IOException e) {
      throw RowsFile.unreadable(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
