package dev.drydock.ui.diagnose;

import dev.drydock.catalog.ObjectId;
import dev.drydock.compare.Difference;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.theme.RowHeight;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The differences as a tree, each with a tick: what a fix is to be written of. */
final class DifferenceTree extends TreeTableView<CompareLine> {
  private final Set<Tick> ticked = new HashSet<>();
  private final Runnable changed;
  private boolean fromFolder;

  /**
   * What is ticked of an object; what is muted since is no longer. Told by its name, as all of two
   * objects would be compared at every look at thousands.
   */
  private record Tick(ObjectId id, boolean muted) {
    static Tick of(Difference difference) {
      return new Tick(difference.id(), difference.muted().isPresent());
    }
  }

  /**
   * @param changed hears that other differences are ticked
   */
  DifferenceTree(Runnable changed) {
    this.changed = changed;
    setShowRoot(false);
    setFixedCellSize(RowHeight.TABLE.pixels());
    setAccessibleText("Differences");
    setPlaceholder(new Label("No difference fits the filter."));
    setId("differences");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TreeTableColumn<CompareLine, CompareLine> object =
        column("Object", 300, cell -> new ObjectCell());
    getColumns()
        .setAll(
            List.of(
                object,
                column("Expected", 190, cell -> new TextCell(DifferenceTree::expected, "mono")),
                column("Live", 190, cell -> new LiveCell()),
                column("From", 130, cell -> new TextCell(this::from, "mono", "muted"))));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.SPACE) {
            selected().ifPresent(this::toggle);
            e.consume();
          }
        });
  }

  /**
   * Shows these lines; what is ticked stays ticked.
   *
   * @param ofFolder whether what is expected is what the folder makes
   */
  void show(TreeItem<CompareLine> root, boolean ofFolder) {
    fromFolder = ofFolder;
    setRoot(root);
  }

  /** Ticks these and nothing else. */
  void tick(List<Difference> differences) {
    ticked.clear();
    ticked.addAll(ticks(differences));
    changed.run();
    refresh();
  }

  /** What is ticked among these. */
  List<Difference> ticked(Collection<Difference> all) {
    return all.stream().filter(this::isTicked).toList();
  }

  /** The line the keyboard is at. */
  Optional<CompareLine> selected() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
  }

  /** Hears of the line that is looked at. */
  void onSelected(Consumer<Optional<CompareLine>> heard) {
    getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> heard.accept(selected()));
  }

  /** Goes to the next difference, or the one before. */
  void step(int direction) {
    int rows = getExpandedItemCount();
    int at = getSelectionModel().getSelectedIndex();
    for (int moved = 1; moved <= rows; moved++) {
      int index = Math.floorMod(at + direction * moved, rows);
      if (getTreeItem(index).getValue() instanceof CompareLine.One) {
        getSelectionModel().clearAndSelect(index);
        scrollTo(Math.max(0, index - 4));
        requestFocus(); // Space ticks what was gone to
        return;
      }
    }
  }

  private void toggle(CompareLine line) {
    if (line.below().stream().allMatch(this::isTicked)) {
      ticks(line.below()).forEach(ticked::remove);
    } else if (line instanceof CompareLine.One) {
      ticked.addAll(ticks(line.below()));
    } else {
      // Never by the way: what would be dropped or comes by itself is ticked by itself.
      List<Tick> usual =
          ticks(
              line.below().stream()
                  .filter(d -> d.kind() != Difference.Kind.UNTRACKED && d.muted().isEmpty())
                  .toList());
      if (ticked.containsAll(usual)) {
        usual.forEach(ticked::remove);
      } else {
        ticked.addAll(usual);
      }
    }
    changed.run();
    refresh();
  }

  private boolean isTicked(Difference difference) {
    return ticked.contains(Tick.of(difference));
  }

  private static List<Tick> ticks(List<Difference> differences) {
    return differences.stream().map(Tick::of).toList();
  }

  private static TreeTableColumn<CompareLine, CompareLine> column(
      String title, double width, Function<Object, TreeTableCell<CompareLine, CompareLine>> cells) {
    TreeTableColumn<CompareLine, CompareLine> column = new TreeTableColumn<>(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
    column.setCellFactory(cells::apply);
    return column;
  }

  private static String expected(CompareLine line) {
    return line instanceof CompareLine.One one ? cut(bothSides(one).one()) : "";
  }

  private static WhereTheyDiffer bothSides(CompareLine.One line) {
    Difference difference = line.difference();
    String expected = blanksAsOne(difference.expected().orElse("—"));
    String actual = blanksAsOne(difference.actual().orElse(""));
    return line.sign() == DifferenceSign.DIFFERENT
        ? WhereTheyDiffer.of(expected, actual)
        : new WhereTheyDiffer(expected, actual);
  }

  private String from(CompareLine line) {
    if (!(line instanceof CompareLine.One one)) {
      return "";
    }
    return one.difference()
        .origin()
        .map(origin -> origin.file().replaceFirst(".*/", "") + ":" + origin.line())
        .orElse(
            fromFolder && one.difference().kind() == Difference.Kind.UNTRACKED
                ? "no migration"
                : "");
  }

  static String oneLine(String text) {
    return cut(blanksAsOne(text));
  }

  private static String blanksAsOne(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String cut(String line) {
    return Visible.of(line.length() > 160 ? line.substring(0, 160) + "…" : line);
  }

  /** The name with its tick. */
  private final class ObjectCell extends TreeTableCell<CompareLine, CompareLine> {
    private final CheckBox tick = new CheckBox();

    ObjectCell() {
      tick.setFocusTraversable(false);
      tick.setOnAction(e -> toggle(getItem()));
    }

    @Override
    protected void updateItem(CompareLine line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().remove("strong");
      if (empty || line == null) {
        setGraphic(null);
        setText(null);
        return;
      }
      if (!(line instanceof CompareLine.One)) {
        getStyleClass().add("strong");
      }
      int count = (int) line.below().stream().filter(DifferenceTree.this::isTicked).count();
      tick.setSelected(count > 0 && count == line.below().size());
      tick.setIndeterminate(count > 0 && count < line.below().size());
      tick.setAccessibleText("Fix " + line.title());
      setGraphic(tick);
      setText(
          Visible.of(line.title())
              + (line instanceof CompareLine.Group ? "  (" + line.below().size() + ")" : ""));
    }
  }

  /** What is there, in the tone of the difference. */
  private static final class LiveCell extends TreeTableCell<CompareLine, CompareLine> {
    @Override
    protected void updateItem(CompareLine line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeIf(style -> style.startsWith("tone"));
      if (empty || !(line instanceof CompareLine.One one)) {
        setText(null);
        return;
      }
      getStyleClass().addAll("toned", one.sign().tone().styleClass());
      String more =
          switch (one.sign()) {
            case DIFFERENT -> "  " + cut(bothSides(one).other());
            case MUTED -> ": " + oneLine(one.difference().muted().orElse(""));
            default -> "";
          };
      setText(one.sign().text() + more);
    }
  }

  private static final class TextCell extends TreeTableCell<CompareLine, CompareLine> {
    private final Function<CompareLine, String> text;

    TextCell(Function<CompareLine, String> text, String... styles) {
      this.text = text;
      // Of a file the end tells more than the beginning.
      setTextOverrun(
          List.of(styles).contains("muted")
              ? OverrunStyle.LEADING_ELLIPSIS
              : OverrunStyle.ELLIPSIS);
      getStyleClass().addAll(styles);
    }

    @Override
    protected void updateItem(CompareLine line, boolean empty) {
      super.updateItem(line, empty);
      setText(empty || line == null ? null : text.apply(line));
    }
  }
}
