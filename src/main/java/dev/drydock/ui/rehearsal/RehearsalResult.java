package dev.drydock.ui.rehearsal;

import dev.drydock.run.FollowsFrom;
import dev.drydock.run.MigrationReport;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.progress.PaneHead;
import dev.drydock.ui.progress.TwoLines;
import dev.drydock.ui.progress.VerdictBanner;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The result of a dry run: verdict, migrations, statements with details, and what is to know. */
final class RehearsalResult extends BorderPane {
  /** Below this width the column at the right moves under the statement's details. */
  private static final double ROOMY = 1_250;

  private final Tasks tasks;
  private final RehearsalViewModel model;
  private final Navigation navigation;
  private final Trial trial;
  private final ScrollPane detailsScroll = scroll();
  private final ScrollPane asideScroll = scroll();
  private final RehearsalAside aside;
  private final VBox below = new VBox();
  private final Optional<String> to;

  /**
   * @param to last version that was rehearsed; empty for all
   */
  RehearsalResult(
      Tasks tasks,
      RehearsalViewModel model,
      Navigation navigation,
      Trial trial,
      Optional<String> to) {
    this.to = to;
    this.trial = trial;
    this.tasks = tasks;
    this.model = model;
    this.navigation = navigation;
    this.aside = new RehearsalAside(model.report());
    VBox top = new VBox(new VerdictBanner(model.verdict(), model.chips(), onTarget()));
    if (trial.isTrying()) {
      top.getChildren().add(trial.banner());
    }
    setTop(top);
    setLeft(migrations());
    SplitPane centre = new SplitPane(statements(), detailsScroll);
    centre.setOrientation(Orientation.VERTICAL);
    centre.setDividerPositions(0.48);
    setCenter(centre);
    widthProperty().addListener((o, was, is) -> asideScroll.setPrefWidth(wide(is.doubleValue())));
    asideScroll.setPrefWidth(wide(0));
    asideScroll.getStyleClass().add("side-right");
    widthProperty().addListener((o, was, is) -> placeAside(is.doubleValue() >= ROOMY));
    placeAside(false);
    model.statement.addListener((o, was, is) -> showStatement(is));
    model.migration.addListener((o, was, is) -> is.ifPresent(aside::show));
    model.migration.get().ifPresent(aside::show);
    showStatement(model.statement.get());
  }

  /** The column at the right, whose history rows hold long values. */
  private static double wide(double window) {
    return Math.clamp(window / 4, 300, 420);
  }

  /** What only real rows can show is seen there alone. */
  private List<Button> onTarget() {
    if (!model.isOnCopy() || trial.isTrying()) {
      return List.of();
    }
    Button button = new Button(Rehearsals.itself(model.target()) + "…");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(
        new Tooltip("The real data, in one transaction that is rolled back; asks first"));
    button.setOnAction(e -> navigation.dryRunOnTarget(to));
    return List.of(button);
  }

  private VBox migrations() {
    ListView<MigrationReport> list =
        new ListView<>(FXCollections.observableArrayList(model.migrations()));
    list.setFixedCellSize(TwoLines.TALL);
    list.setCellFactory(l -> new MigrationReportCell());
    list.setAccessibleText("Rehearsed migrations");
    model.migration.get().ifPresent(migration -> show(list, migration));
    model.migration.addListener((o, was, is) -> is.ifPresent(migration -> show(list, migration)));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, is) -> Optional.ofNullable(is).ifPresent(this::choose));
    VBox box = new VBox(new PaneHead("Migrations"), list);
    VBox.setVgrow(list, Priority.ALWAYS);
    widthProperty()
        .addListener((o, was, is) -> box.setPrefWidth(is.doubleValue() >= ROOMY ? 260 : 200));
    box.setPrefWidth(200);
    box.getStyleClass().add("side-left");
    return box;
  }

  /** What is looked at may be far below those that went well. */
  private static void show(ListView<MigrationReport> list, MigrationReport migration) {
    if (migration != list.getSelectionModel().getSelectedItem()) {
      list.getSelectionModel().select(migration);
      list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
    }
  }

  private void choose(MigrationReport migration) {
    model.migration.set(Optional.of(migration));
  }

  private VBox statements() {
    Hyperlink order = new Hyperlink();
    order
        .textProperty()
        .bind(
            javafx.beans.binding.Bindings.when(model.byRisk)
                .then("riskiest first ▾")
                .otherwise("as in the file ▾"));
    order.setOnAction(e -> model.byRisk.set(!model.byRisk.get()));
    order.setAccessibleText("change the order of the statements");
    order.setMinWidth(Region.USE_PREF_SIZE);
    StatementTable table = new StatementTable();
    table.setItems(model.statements());
    table.getSelectionModel().select(0);
    model.statement.addListener((o, was, is) -> is.ifPresent(line -> select(table, line)));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, is) ->
                Optional.ofNullable(is).ifPresent(l -> model.statement.set(Optional.of(l))));
    VBox box = new VBox(new PaneHead("Statements", order), table);
    VBox.setVgrow(table, Priority.ALWAYS);
    return box;
  }

  /** Leaves a selection of several rows alone when the statement is one of them. */
  private static void select(StatementTable table, StatementLine line) {
    if (!line.equals(table.getSelectionModel().getSelectedItem())) {
      table.getSelectionModel().clearAndSelect(table.getItems().indexOf(line));
    }
  }

  private void showStatement(Optional<StatementLine> line) {
    String file = model.migration.get().map(MigrationReport::file).orElse("");
    StatementDetails details = new StatementDetails(tasks, file, trial, ways(file));
    line.ifPresent(shown -> details.show(shown.report()));
    detailsScroll.setContent(new VBox(details, below));
  }

  private StatementDetails.Ways ways(String file) {
    return new StatementDetails.Ways() {
      @Override
      public void showLine(int line) {
        navigation.showMigration(file, line);
      }

      @Override
      public void show(FollowsFrom cause) {
        model.show(cause);
      }
    };
  }

  private void placeAside(boolean roomy) {
    if (roomy) {
      below.getChildren().clear();
      asideScroll.setContent(aside);
      setRight(asideScroll);
    } else {
      setRight(null);
      asideScroll.setContent(null);
      below.getChildren().setAll(aside);
    }
  }

  private static ScrollPane scroll() {
    ScrollPane scroll = new ScrollPane();
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }
}
