package dev.drydock.ui.console;

import dev.drydock.query.Answer;
import dev.drydock.query.Arrangement;
import dev.drydock.query.ExportFormat;
import dev.drydock.query.Rows;
import dev.drydock.query.Spool;
import dev.drydock.query.library.Diagnostic.Picture;
import dev.drydock.server.ResultColumn;
import dev.drydock.ui.kit.Notifier;
import dev.drydock.ui.progress.PaneHead;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;

/** One answer: its rows, to be sorted, filtered, copied and saved, and the value looked at. */
final class AnswerPane extends BorderPane {
  private final Notifier notifier;
  private final Latest arranging;
  private final ResultTable table = new ResultTable();
  private final ValuePane value = new ValuePane();
  private final PaneHead head;
  private final SplitPane parts;
  private final TextField filter = new TextField();
  private final SaveMenu saves;
  private final CopyMenu copies;
  private final Optional<String> empty;
  private final Optional<Picture> picture;
  private Optional<Spool> rows = Optional.empty();
  private Optional<ToggleButton> asTree = Optional.empty();

  /**
   * @param whole how all rows are had
   * @param name of what was asked, for files
   * @param empty what it means when no row comes
   */
  AnswerPane(
      Tasks tasks,
      Notifier notifier,
      SaveMenu.Whole whole,
      String name,
      Optional<Picture> picture,
      Optional<String> empty) {
    this.notifier = notifier;
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
    Saving saving = new Saving();
    saves = new SaveMenu(tasks, notifier, () -> rows, whole, saving, name);
    copies = new CopyMenu(tasks, notifier, () -> rows, table::picked);
    head = new PaneHead("", saving, filter, copies, saves);
    parts = new SplitPane(table);
    SplitPane.setResizableWithParent(value, false);
    table
        .getSelectionModel()
        .getSelectedCells()
        .addListener(
            (javafx.collections.ListChangeListener<Object>) change -> look(table.selected()));
    table.setSortPolicy(
        sorted -> {
          arrange();
          return true;
        });
    setTop(head);
    setCenter(parts);
  }

  /** The value's own place comes with the first one that is looked at: rows need the width. */
  private void look(Optional<ResultTable.Value> selected) {
    value.show(selected);
    if (selected.isPresent() && !parts.getItems().contains(value)) {
      parts.getItems().add(value);
      parts.setDividerPositions(0.7);
    }
  }

  /** Rows begin to come: the first are shown as soon as they are here. */
  void begin(Spool spool) {
    if (rows.isEmpty() && spool.size() > 0) {
      rows = Optional.of(spool);
      columns(spool.columns());
      table.rows(spool, "");
    }
    head.title().setText(Amounts.count(spool.size(), "row") + " so far");
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
      List.of(filter, copies, saves).forEach(head.getChildren()::remove); // of rows, and none are
      return;
    }
    head.title()
        .setText(
            Amounts.count(count, "row")
                + (answer.rows().more() ? ", and more: raise the limit" : "")
                + " · "
                + took(answer));
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
      notifier.problem(RowsFile.unreadable(e).problem());
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
    return Amounts.count(answer.changed(), "row")
        + " touched: kept when you commit, taken back when you roll back.";
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
                throw RowsFile.unreadable(e);
              }
            },
            shown -> table.rows(shown, "No row matches the filter."))
        .onProblem(notifier::problem);
  }

  /** Saves to a file; {@code all} runs the query again, for all of its rows. */
  void save(ExportFormat format, boolean all, Path file) {
    saves.save(format, all, file);
  }
}
