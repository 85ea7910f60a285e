package dev.drydock.ui.console;

import dev.drydock.query.Row;
import dev.drydock.query.Rows;
import dev.drydock.query.library.Diagnostic.Picture;
import dev.drydock.server.ResultColumn;
import dev.drydock.ui.console.RowForest.Tree;
import dev.drydock.ui.kit.Visible;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;

/** Rows as the tree they describe: who blocks whom, what depends on what. */
final class PictureTree extends TreeTableView<Row> {
  /** More rows than this are a table, not a picture. */
  private static final int MOST = 2_000;

  private static final int SHOWN = 300;

  private PictureTree(List<Tree> trees, List<ResultColumn> columns, int node, int parent) {
    TreeItem<Row> root = new TreeItem<>();
    trees.forEach(tree -> root.getChildren().add(item(tree)));
    setRoot(root);
    setShowRoot(false);
    setFixedCellSize(26);
    setAccessibleText("Rows as a tree");
    getColumns().add(column(columns.get(node), node, 220));
    for (int i = 0; i < columns.size(); i++) {
      if (i != node && i != parent) {
        getColumns().add(column(columns.get(i), i, 130));
      }
    }
  }

  /**
   * The tree of an answer; empty where it has none of the columns, no row or too many.
   *
   * @throws IOException when the rows cannot be read
   */
  static Optional<PictureTree> of(Rows rows, List<ResultColumn> columns, Picture.Tree picture)
      throws IOException {
    List<String> names = columns.stream().map(ResultColumn::name).toList();
    int node = names.indexOf(picture.node());
    int parent = names.indexOf(picture.parent());
    if (node < 0 || parent < 0 || rows.size() == 0 || rows.size() > MOST) {
      return Optional.empty();
    }
    List<Row> all = new ArrayList<>();
    for (long i = 0; i < rows.size(); i++) {
      all.add(rows.get(i));
    }
    return Optional.of(new PictureTree(RowForest.of(all, node, parent), columns, node, parent));
  }

  private static TreeItem<Row> item(Tree tree) {
    TreeItem<Row> item = new TreeItem<>(tree.row());
    item.setExpanded(true);
    tree.children().forEach(child -> item.getChildren().add(item(child)));
    return item;
  }

  private static TreeTableColumn<Row, String> column(ResultColumn kind, int index, double width) {
    TreeTableColumn<Row, String> column = new TreeTableColumn<>(Visible.of(kind.name()));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(
        cell ->
            new ReadOnlyStringWrapper(
                    Visible.of(cell.getValue().getValue().beginning(index, SHOWN)))
                .getReadOnlyProperty());
    return column;
  }
}
