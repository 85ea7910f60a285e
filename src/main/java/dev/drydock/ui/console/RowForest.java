package dev.drydock.ui.console;

import dev.drydock.query.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows that name the row above them, as trees. Every row is there once: one whose parent is not
 * among them stands at the top, and so does the first of those that only name each other.
 */
final class RowForest {
  private final List<Row> rows;
  private final int node;
  private final int parent;
  private final Map<String, List<Row>> below = new HashMap<>();
  private final Set<Row> placed = new HashSet<>();

  /**
   * A row with those below it.
   *
   * @param children in the order of the rows
   */
  record Tree(Row row, List<Tree> children) {}

  private RowForest(List<Row> rows, int node, int parent) {
    this.rows = rows;
    this.node = node;
    this.parent = parent;
  }

  /**
   * @param node index of the column that names a row
   * @param parent index of the column that names the row above it
   */
  static List<Tree> of(List<Row> rows, int node, int parent) {
    return new RowForest(rows, node, parent).trees();
  }

  private List<Tree> trees() {
    Set<String> named = new HashSet<>();
    rows.forEach(row -> named.add(row.text(node)));
    for (Row row : rows) {
      below.computeIfAbsent(row.text(parent), name -> new ArrayList<>()).add(row);
    }
    List<Tree> trees = new ArrayList<>();
    for (Row row : rows) {
      boolean top =
          row.isNull(parent)
              || !named.contains(row.text(parent))
              || row.text(parent).equals(row.text(node));
      if (top && placed.add(row)) {
        trees.add(tree(row));
      }
    }
    for (Row row : rows) {
      if (placed.add(row)) {
        trees.add(tree(row));
      }
    }
    return trees;
  }

  private Tree tree(Row row) {
    List<Tree> children = new ArrayList<>();
    for (Row child : below.getOrDefault(row.text(node), List.of())) {
      if (placed.add(child)) {
        children.add(tree(child));
      }
    }
    return new Tree(row, children);
  }
}
