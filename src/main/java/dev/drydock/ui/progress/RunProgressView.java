package dev.drydock.ui.progress;

import dev.drydock.run.RunEvent;
import dev.drydock.ui.kit.LogView;
import dev.drydock.ui.kit.SqlView;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A run as it goes on: how far it is, its migrations, the running statement, who is in its way, its
 * log.
 */
public final class RunProgressView extends BorderPane {
  /** Who cancelled is told after so long why it is not done. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private static final String SLOW_TO_CANCEL =
      "The server has not answered the cancel yet. It is asked again; when it stays silent for five"
          + " seconds the connection is closed, and what is committed is looked up.";

  private final RunProgressViewModel model;
  private final Label elapsed = new Label("00:00.0");
  private final Label slow = new Label(SLOW_TO_CANCEL);
  private final Tasks.Repetition clock;
  private Optional<Instant> cancelled = Optional.empty();

  /**
   * @param title what runs where: "Applying 3 to staging"
   * @param buttons the ways to stop it
   */
  public RunProgressView(
      Tasks tasks, String title, RunProgressViewModel model, LogView log, List<Button> buttons) {
    this.model = model;
    setTop(band(title, buttons));
    setLeft(migrations());
    SplitPane centre = new SplitPane(statement(tasks), new VBox(new PaneHead("Log"), grow(log)));
    centre.setOrientation(Orientation.VERTICAL);
    centre.setDividerPositions(0.5);
    setCenter(centre);
    clock = tasks.every(Duration.ofMillis(100), this::tick);
  }

  /** It was cancelled: when the end does not come soon, it is said what is waited for. */
  public void cancelling() {
    cancelled = Optional.of(Instant.now());
  }

  /** Stops the clock; the view stays as it is. */
  public void ended() {
    clock.close();
    tick();
  }

  private VBox band(String title, List<Button> buttons) {
    Label heading = new Label(title);
    heading.getStyleClass().add("strong");
    heading.setMinWidth(Region.USE_PREF_SIZE);
    Label position = new Label();
    position.getStyleClass().add("muted");
    position.textProperty().bind(model.positionProperty());
    position.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    elapsed.getStyleClass().addAll("mono", "muted");
    elapsed.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(10, heading, position, gap, elapsed);
    row.getChildren().addAll(buttons);
    row.setAlignment(Pos.CENTER_LEFT);
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.fractionProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.getStyleClass().add("run-bar");
    bar.setAccessibleText("progress");
    slow.setWrapText(true);
    slow.getStyleClass().add("muted");
    slow.managedProperty().bind(slow.visibleProperty());
    slow.setVisible(false);
    VBox band = new VBox(8, row, bar, slow);
    band.getStyleClass().add("run-band");
    return band;
  }

  private VBox migrations() {
    ListView<MigrationStep> list = new ListView<>(model.steps());
    list.setFixedCellSize(TwoLines.HEIGHT);
    list.setCellFactory(l -> new MigrationStepCell());
    list.setAccessibleText("Migrations of this run");
    model
        .currentProperty()
        .addListener((o, was, is) -> list.scrollTo(Math.max(0, is.intValue() - 2)));
    VBox box = new VBox(new PaneHead("Migrations"), grow(list));
    box.setPrefWidth(230);
    box.setMinWidth(180);
    box.getStyleClass().add("side-left");
    return box;
  }

  private VBox statement(Tasks tasks) {
    PaneHead head = new PaneHead("Statement");
    SqlView sql = new SqlView(tasks);
    LockWaitCard wait = new LockWaitCard();
    model
        .statementProperty()
        .addListener((o, was, is) -> is.ifPresent(started -> show(started, head, sql)));
    model.lockWaitProperty().addListener((o, was, is) -> wait.show(is));
    VBox box = new VBox(head, wait, grow(sql));
    VBox.setMargin(wait, new javafx.geometry.Insets(8));
    return box;
  }

  private void show(RunEvent.StatementStarted started, PaneHead head, SqlView sql) {
    head.title()
        .setText(
            started.count() > 1
                ? Amounts.number(started.count()) + " INSERTs from line " + started.line()
                : "Statement at line " + started.line());
    sql.numberFrom(started.line());
    sql.show(started.sql(), List.of());
  }

  private void tick() {
    Optional<Duration> took = model.reportProperty().get().map(report -> report.took());
    slow.setVisible(
        took.isEmpty()
            && cancelled.filter(at -> at.plus(SOON).isBefore(Instant.now())).isPresent());
    elapsed.setText(
        Amounts.elapsed(took.orElseGet(() -> Duration.between(model.startedAt(), Instant.now()))));
  }

  private static <T extends Region> T grow(T region) {
    VBox.setVgrow(region, Priority.ALWAYS);
    return region;
  }
}
