package dev.drydock.ui.console;

import dev.drydock.query.Plan;
import dev.drydock.query.Plan.Node;
import dev.drydock.query.PlanText;
import dev.drydock.ui.kit.Copy;
import dev.drydock.ui.progress.PaneHead;
import dev.drydock.ui.report.Amounts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;

/** A plan as a tree, its dearest step marked, and the server's own text beside it. */
final class PlanPane extends BorderPane {
  private static final double STEP = 150;
  private static final double SCROLL_BAR = 16;

  private final Plan plan;
  private final SplitPane parts;
  private final PaneHead head;
  private final TextArea raw = new TextArea();

  /**
   * @param kept whether it is kept to be compared with the next
   * @param keep hears when that changes
   */
  PlanPane(Plan plan, boolean kept, Consumer<Optional<Plan>> keep) {
    this.plan = plan;
    TreeTableView<Node> tree = new TreeTableView<>(item(plan.root()));
    tree.setFixedCellSize(26);
    tree.setAccessibleText("Plan");
    tree.getColumns().add(column("Step", STEP, node -> mark(node) + node.title(), false));
    if (plan.execution().isPresent()) {
      tree.getColumns().add(column("Own time", 84, node -> milliseconds(node.own()), true));
      tree.getColumns().add(column("Rows", 76, node -> actual(node), true));
    }
    tree.getColumns()
        .add(column("Expected", 76, node -> Amounts.number(node.estimatedRows()), true));
    if (plan.root().buffers().isPresent()) {
      tree.getColumns()
          .add(
              column(
                  "Buffers",
                  70,
                  node ->
                      node.buffers().isPresent() ? Amounts.number(node.buffers().getAsLong()) : "",
                  true));
    }
    tree.getColumns()
        .add(column("Cost", 84, node -> String.format(Locale.ROOT, "%.2f", node.cost()), true));
    tree.widthProperty().addListener((o, was, is) -> share(tree, is.doubleValue()));
    tree.setRowFactory(view -> new StepRow());
    raw.setText(plan.raw());
    raw.setEditable(false);
    raw.getStyleClass().add("mono");
    raw.setAccessibleText("The server's own text");
    tree.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) ->
                raw.setText(
                    Optional.ofNullable(is)
                        .map(item -> String.join("\n", item.getValue().details()))
                        .filter(text -> !text.isEmpty())
                        .orElse(plan.raw())));
    parts = new SplitPane(tree, raw);
    parts.setDividerPositions(0.7);
    ToggleButton keeps = new ToggleButton("Keep to compare");
    keeps.setSelected(kept);
    keeps.getStyleClass().addAll("small", "flat");
    keeps.setTooltip(new Tooltip("Show the next plan beside this one"));
    keeps.setMinWidth(USE_PREF_SIZE);
    keeps.setOnAction(e -> keep.accept(keeps.isSelected() ? Optional.of(plan) : Optional.empty()));
    MenuButton copy = new MenuButton("Copy");
    copy.getStyleClass().addAll("small", "flat");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.getItems().add(item("As text", () -> Copy.text(PlanText.of(plan))));
    copy.getItems().add(item("As the server's JSON", () -> Copy.text(plan.raw())));
    head = new PaneHead(times(), keeps, copy);
    setTop(head);
    setCenter(parts);
  }

  /** Whether the raw text stands beside the tree, or below it. */
  void textBeside(boolean beside) {
    parts.setOrientation(beside ? Orientation.HORIZONTAL : Orientation.VERTICAL);
  }

  /** Says less, where another plan is shown with it. */
  PlanPane narrow() {
    head.title()
        .setText(
            plan.execution().isPresent() ? "Ran in " + milliseconds(plan.execution()) : "Not run");
    head.title().setTooltip(new Tooltip(times()));
    return this;
  }

  /** What the numbers leave belongs to the step. */
  private static void share(TreeTableView<Node> tree, double width) {
    double numbers =
        tree.getColumns().stream().skip(1).mapToDouble(TreeTableColumn::getPrefWidth).sum();
    tree.getColumns().getFirst().setPrefWidth(Math.max(STEP, width - numbers - SCROLL_BAR));
  }

  Plan plan() {
    return plan;
  }

  private static MenuItem item(String text, Runnable does) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(e -> does.run());
    return item;
  }

  private String times() {
    String planning =
        plan.planning().isPresent() ? ", planned in " + milliseconds(plan.planning()) : "";
    String execution =
        plan.execution().isPresent()
            ? ", ran in " + milliseconds(plan.execution())
            : "not run: rows and cost are expectations";
    return plan.execution().isPresent() ? "Plan" + planning + execution : "Plan, " + execution;
  }

  private String mark(Node node) {
    return node == plan.worst() ? "▶ " : "";
  }

  private static String actual(Node node) {
    return node.actualRows().isPresent() ? Amounts.number(node.actualRows().getAsLong()) : "";
  }

  private static String milliseconds(java.util.OptionalDouble time) {
    return time.isPresent() ? String.format(Locale.ROOT, "%.2f ms", time.getAsDouble()) : "";
  }

  private static TreeItem<Node> item(Node node) {
    TreeItem<Node> item = new TreeItem<>(node);
    item.setExpanded(true);
    node.children().forEach(child -> item.getChildren().add(item(child)));
    return item;
  }

  private static TreeTableColumn<Node, String> column(
      String title, double width, Function<Node, String> text, boolean number) {
    TreeTableColumn<Node, String> column = new TreeTableColumn<>(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    if (number) {
      column.getStyleClass().add("number");
    }
    column.setCellValueFactory(
        row ->
            new ReadOnlyStringWrapper(text.apply(row.getValue().getValue())).getReadOnlyProperty());
    return column;
  }

  /** The dearest step, and one the planner misjudged, stand out. */
  private final class StepRow extends TreeTableRow<Node> {
    @Override
    protected void updateItem(Node node, boolean empty) {
      super.updateItem(node, empty);
      getStyleClass().removeAll("tone-danger", "tone-warning", "marked-row");
      if (!empty && node != null && node == plan.worst()) {
        getStyleClass().addAll("tone-danger", "marked-row");
      } else if (!empty && node != null && node.misjudged() >= 10) {
        getStyleClass().addAll("tone-warning", "marked-row");
      }
    }
  }
}
