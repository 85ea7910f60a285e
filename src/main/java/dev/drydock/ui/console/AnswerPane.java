package dev.drydock.ui.console;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.query.Answer;
import dev.drydock.query.Arrangement;
import dev.drydock.query.Export;
import dev.drydock.query.ExportFormat;
import dev.drydock.query.Rows;
import dev.drydock.query.Spool;
import dev.drydock.query.library.Diagnostic.Picture;
import dev.drydock.server.ResultColumn;
import dev.drydock.server.RowSink;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.progress.PaneHead;
import dev.drydock.ui.task.Job;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** One answer: its rows, to be sorted, filtered, copied and saved, and the value looked at. */
final class AnswerPane extends BorderPane {
  /** More than this is not put on the clipboard but saved. */
  private static final long COPIED = 100_000;

  private final Tasks tasks;
  private final Notifier notifier;
  private final Latest arranging;
  private final ResultTable table = new ResultTable();
  private final ValuePane value = new ValuePane();
  private final PaneHead head;
  private final SplitPane parts;
  private final TextField filter = new TextField();
  private final Saving saving = new Saving();
  private final Whole whole;
  private final Optional<String> empty;
  private final Optional<Picture> picture;
  private Optional<Spool> rows = Optional.empty();
  private Optional<ToggleButton> asTree = Optional.empty();
  private String name;

  /** Saves all rows of the query, run once more without a limit. */
  @FunctionalInterface
  interface Whole {
    /** Begins; empty when something else runs in this tab. */
    Optional<Job<Long>> save(RowsFile file);
  }

  /**
   * @param whole how all rows are had
   * @param name of what was asked, for files
   * @param empty what it means when no row comes
   */
  AnswerPane(
      Tasks tasks,
      Notifier notifier,
      Whole whole,
      String name,
      Optional<Picture> picture,
      Optional<String> empty) {
    this.tasks = tasks;
    this.notifier = notifier;
    this.whole = whole;
    this.name = name;
    this.picture = picture;
    this.empty = empty;
    this.arranging = tasks.latest("Arrange rows");
    filter.setPromptText("Filter rows");
    filter.setAccessibleText("Filter rows");
    filter.setPrefWidth(130);
    filter
        .textProperty()
        .addListener(
            (o, was, is) -> {
              asTree.ifPresent(tree -> tree.setSelected(false)); // the table is what is filtered
              arrange();
            });
    head = new PaneHead("", saving, filter, copies(), saves());
    parts = new SplitPane(table, value);
    parts.setDividerPositions(0.7);
    SplitPane.setResizableWithParent(value, false);
    table
        .getSelectionModel()
        .getSelectedCells()
        .addListener(
            (javafx.collections.ListChangeListener<Object>) change -> value.show(table.selected()));
    table.setSortPolicy(
        sorted -> {
          arrange();
          return true;
        });
    setTop(head);
    setCenter(parts);
  }

  /** Rows begin to come: the first are shown as soon as they are here. */
  void begin(Spool spool) {
    if (rows.isEmpty() && spool.size() > 0) {
      rows = Optional.of(spool);
      columns(spool.columns());
      table.rows(spool, "");
    }
    head.title().setText("%,d rows so far".formatted(spool.size()));
  }

  /** All are here. */
  void show(Answer answer) {
    boolean isNew = rows.isEmpty();
    rows = Optional.of(answer.rows());
    if (isNew) {
      columns(answer.rows().columns());
    }
    boolean deed = answer.rows().columns().isEmpty() && answer.rows().size() == 0;
    table.rows(answer.rows(), deed ? done(answer) : empty.orElse("No row."));
    drawTree(answer.rows());
    long count = answer.rows().size();
    if (deed) {
      head.title().setText("Done · " + took(answer));
      return;
    }
    head.title()
        .setText(
            "%,d %s%s · %s"
                .formatted(
                    count,
                    count == 1 ? "row" : "rows",
                    answer.rows().more() ? ", and more: raise the limit" : "",
                    took(answer)));
  }

  /** Shows the tree first where the rows are one; the table is a button away. */
  private void drawTree(Spool all) {
    if (!(picture.orElse(null) instanceof Picture.Tree wanted)) {
      return;
    }
    try {
      PictureTree.of(all, all.columns(), wanted)
          .ifPresent(
              tree -> {
                ToggleButton shows = new ToggleButton("As a tree");
                shows.getStyleClass().addAll("small", "flat");
                shows.setMinWidth(USE_PREF_SIZE);
                shows.selectedProperty().addListener((o, was, is) -> setCenter(is ? tree : parts));
                shows.setSelected(true);
                head.getChildren().add(2, shows);
                asTree = Optional.of(shows);
              });
    } catch (IOException e) {
      notifier.problem(unreadable(e).problem());
    }
  }

  /** Shows the columns; where they are too many for the toolkit, some at a time. */
  private void columns(List<ResultColumn> all) {
    table.columns(all, 0, picture);
    if (all.size() > ResultTable.COLUMNS) {
      head.getChildren()
          .add(2, new ColumnPages(all.size(), from -> table.columns(all, from, picture)));
    }
  }

  /** Of a statement that gives no rows. */
  private static String done(Answer answer) {
    return "%,d %s touched: kept when you commit, taken back when you roll back."
        .formatted(answer.changed(), answer.changed() == 1 ? "row" : "rows");
  }

  private static String took(Answer answer) {
    long ms = answer.took().toMillis();
    return ms < 10_000 ? ms + " ms" : String.format(Locale.ROOT, "%.1f s", ms / 1000.0);
  }

  private void arrange() {
    if (rows.isEmpty()) {
      return;
    }
    Spool all = rows.get();
    String wanted = filter.getText().strip();
    Optional<TableColumn<?, ?>> column =
        table.getSortOrder().stream().<TableColumn<?, ?>>map(c -> c).findFirst();
    boolean descending =
        column.isPresent() && column.get().getSortType() == TableColumn.SortType.DESCENDING;
    Optional<Integer> index = column.map(c -> (Integer) c.getUserData());
    arranging
        .run(
            progress -> {
              try {
                Rows shown = all;
                if (!wanted.isEmpty()) {
                  shown = Arrangement.filtered(shown, wanted, progress::cancelled);
                }
                return index.isPresent()
                    ? Arrangement.sorted(
                        shown, index.get(), all.columns().get(index.get()), descending)
                    : shown;
              } catch (IOException e) {
                throw unreadable(e);
              }
            },
            shown -> table.rows(shown, "No row matches the filter."))
        .onProblem(notifier::problem);
  }

  private MenuButton copies() {
    MenuButton button = new MenuButton("Copy");
    button.getStyleClass().add("flat");
    for (ExportFormat format :
        List.of(ExportFormat.CSV, ExportFormat.MARKDOWN, ExportFormat.JSON, ExportFormat.INSERT)) {
      button.getItems().add(item(Formats.title(format), () -> copy(format)));
    }
    return button;
  }

  private MenuButton saves() {
    MenuButton button = new MenuButton("Save");
    button.getStyleClass().add("flat");
    for (ExportFormat format :
        List.of(ExportFormat.CSV, ExportFormat.JSON_LINES, ExportFormat.XLSX)) {
      button.getItems().add(item(Formats.title(format) + "…", () -> save(format, false)));
    }
    button.getItems().add(new SeparatorMenuItem());
    for (ExportFormat format :
        List.of(ExportFormat.CSV, ExportFormat.JSON_LINES, ExportFormat.XLSX)) {
      button
          .getItems()
          .add(
              item(
                  "Run again, all rows: " + Formats.title(format) + "…", () -> save(format, true)));
    }
    return button;
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(e -> action.run());
    return item;
  }

  /** What is selected, where that is more than a value, else everything that was fetched. */
  private void copy(ExportFormat format) {
    if (rows.isEmpty()) {
      return;
    }
    Picked picked = table.picked();
    Spool all = rows.get();
    if (!picked.isMany() && all.size() > COPIED) {
      notifier.problem(
          Problem.error(
              "too-many-rows",
              "These are too many rows for the clipboard.",
              "Save them to a file instead, or select some."));
      return;
    }
    long count = picked.isMany() ? picked.rows().size() : all.size();
    tasks
        .run("Copy rows", progress -> picked.isMany() ? text(picked, format) : text(all, format))
        .onDone(
            text -> {
              Copy.text(text);
              notifier.done("Copied %,d rows as %s.".formatted(count, Formats.title(format)));
            })
        .onProblem(notifier::problem);
  }

  private static String text(Picked picked, ExportFormat format) throws DrydockException {
    return text(format, picked::handTo);
  }

  private static String text(Spool all, ExportFormat format) throws DrydockException {
    return text(format, sink -> handTo(all, sink));
  }

  private static String text(ExportFormat format, RowsFile.Source source) throws DrydockException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Export export = Export.to(format, out, "table_name")) {
      source.rows(export);
    } catch (IOException e) {
      throw unreadable(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void handTo(Spool all, RowSink sink) throws IOException {
    sink.columns(all.columns());
    all.forEach(sink);
  }

  private void save(ExportFormat format, boolean whole) {
    if (rows.isEmpty()) {
      return;
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle(whole ? "Save all rows of the query" : "Save rows");
    chooser.setInitialFileName(
        name.replaceAll("[^A-Za-z0-9_-]+", "-") + "." + Formats.ending(format));
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(Formats.title(format), "*." + Formats.ending(format)));
    Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
        .map(File::toPath)
        .ifPresent(file -> save(format, whole, file));
  }

  /**
   * Saves to a file, with progress and a way to stop.
   *
   * @param all the query is run again, for all of its rows
   */
  void save(ExportFormat format, boolean all, Path file) {
    RowsFile target = new RowsFile(file, format);
    Spool fetched = rows.orElseThrow();
    Optional<Job<Long>> job =
        all
            ? whole.save(target)
            : Optional.of(
                tasks.run(
                    "Save rows",
                    progress ->
                        target.write(sink -> handTo(fetched, sink), fetched.size(), progress)));
    job.ifPresent(
        running -> {
          saving.follow(running);
          running
              .onDone(count -> notifier.done("Saved %,d rows to %s.".formatted(count, file)))
              .onProblem(notifier::problem);
        });
  }

  private static DrydockException unreadable(IOException e) {
    return new DrydockException(
        DrydockException.Kind.FAILED,
        Problem.error(
            "rows-lost",
            "The rows could not be read or written: " + e.getMessage(),
            "See that the disk is not full, then run the query again."),
        e);
  }
}
