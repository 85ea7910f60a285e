package dev.drydock.ui.apply;

import dev.drydock.command.ApplyPending;
import dev.drydock.command.PendingPlan;
import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.problem.Problem;
import dev.drydock.run.RunReport;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.LogView;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Screen;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.progress.MigrationStep;
import dev.drydock.ui.progress.OutOfSight;
import dev.drydock.ui.progress.RunFollower;
import dev.drydock.ui.progress.RunProgressView;
import dev.drydock.ui.progress.RunProgressViewModel;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.report.Target;
import dev.drydock.ui.report.Verdict;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Applying, from the first statement until its outcome is dismissed. */
public final class ApplyScreen implements Screen {
  private final StackPane page = new StackPane();
  private final Navigation navigation;
  private final Target target;
  private final LogView log = new LogView();
  private final Button stop = new Button("Stop after this migration");
  private final Button cancel = new Button("Cancel now");
  private final RunFollower run;
  private final RunProgressView progress;
  private final ApplyPending.Options options;

  /** Starts at once: consent was given in the sheet before. */
  ApplyScreen(
      UseCases useCases,
      Tasks tasks,
      Navigation navigation,
      Workspace workspace,
      Target target,
      PendingPlan plan,
      ApplyPending.Options options) {
    this.navigation = navigation;
    this.target = target;
    this.options = options;
    RunProgressViewModel model =
        new RunProgressViewModel(
            false,
            plan.migrations().stream()
                .map(p -> MigrationStep.waiting(p.version(), p.name(), p.file(), p.statements()))
                .toList());
    run =
        new RunFollower(
            tasks,
            "apply to " + target.word(),
            model,
            log,
            navigation.log(),
            (listener, control) ->
                useCases.applyPending().apply(workspace, options, listener, control));
    stop.setOnAction(e -> stopAfter());
    cancel.setOnAction(e -> cancelNow());
    cancel.getStyleClass().addAll("danger", "button-outlined");
    progress =
        new RunProgressView(
            tasks,
            "Applying " + Amounts.number(plan.migrations().size()) + " to " + target.word(),
            model,
            log,
            List.of(stop, cancel));
    page.getChildren().setAll(progress);
    model.steps().addListener((ListChangeListener<MigrationStep>) change -> count(change));
    run.job().onEnd(this::ended).onDone(this::finished).onProblem(this::failed);
  }

  @Override
  public String title() {
    return "Apply to " + target.word();
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public boolean mayLeave() {
    return !run.running();
  }

  @Override
  public void left() {
    progress.ended();
  }

  /** A step becomes another one when its migration ends. */
  private void count(ListChangeListener.Change<? extends MigrationStep> change) {
    int more = 0;
    while (change.next()) {
      more += applied(change.getAddedSubList()) - applied(change.getRemoved());
    }
    if (more != 0) {
      navigation.applied(more);
    }
  }

  private static int applied(List<? extends MigrationStep> steps) {
    return (int) steps.stream().filter(step -> step.state() == StatusSign.APPLIED).count();
  }

  private void stopAfter() {
    run.stopAfterMigration();
    stop.setDisable(true);
    stop.setText("Stopping after this one…");
  }

  private void cancelNow() {
    run.cancelNow();
    stop.setDisable(true);
    cancel.setDisable(true);
    cancel.setText("Cancelling…");
    progress.cancelling();
  }

  private void ended() {
    progress.ended();
    navigation.refresh();
  }

  private void finished(RunReport report) {
    ApplyOutcome outcome = new ApplyOutcome(report, target, options.to(), log, navigation);
    page.getChildren().setAll(outcome);
    outcome.takeFocus();
    OutOfSight.tell(page, Verdict.of(report, target.word(), false), navigation.notifier());
  }

  private void failed(Problem problem) {
    Button close = new Button("Close (Esc)");
    close.setOnAction(e -> navigation.back());
    Button again = new Button(NextStep.RETRY.title());
    again.setOnAction(e -> navigation.apply(options.to(), Optional.empty()));
    Button dryRun = new Button(NextStep.DRY_RUN.title());
    dryRun.setOnAction(e -> navigation.dryRun(options.to()));
    VBox box = new VBox(new ErrorPanel(problem).action(dryRun).action(again).action(close));
    box.getStyleClass().add("details");
    page.getChildren().setAll(box);
    dryRun.requestFocus(); // the buttons that had the keyboard are gone with the run
    OutOfSight.tell(page, problem, navigation.notifier());
  }
}
