package dev.drydock.ui.rehearsal;

import dev.drydock.command.UseCases;
import dev.drydock.problem.Problem;
import dev.drydock.run.RunReport;
import dev.drydock.ui.kit.EmptyState;
import dev.drydock.ui.kit.ErrorPanel;
import dev.drydock.ui.kit.Focus;
import dev.drydock.ui.kit.LogView;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.kit.Screen;
import dev.drydock.ui.progress.OutOfSight;
import dev.drydock.ui.progress.RunFollower;
import dev.drydock.ui.progress.RunProgressView;
import dev.drydock.ui.progress.RunProgressViewModel;
import dev.drydock.ui.report.Target;
import dev.drydock.ui.report.Verdict;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A dry run from its start to its result, over the migrations room. */
public final class RehearsalScreen implements Screen {
  private final StackPane page = new StackPane();
  private final Tasks tasks;
  private final Navigation navigation;
  private final Target target;
  private final String title;
  private final Trial trial;
  private final RehearsalActions actions;
  private final Optional<String> to;
  private final RunFollower run;
  private final RunProgressView progress;

  /**
   * Starts at once; where that has to be asked first, {@link Rehearsals} has.
   *
   * @param to last version of the plan; empty for all
   * @param title says on what it is run
   * @param trial what is taken in place of the files
   * @param rehearsal carried out in the background
   */
  RehearsalScreen(
      String title,
      UseCases useCases,
      Tasks tasks,
      Navigation navigation,
      Target target,
      Optional<String> to,
      Trial trial,
      RunFollower.Run rehearsal) {
    this.title = title;
    this.to = to;
    this.trial = trial;
    this.tasks = tasks;
    this.navigation = navigation;
    this.target = target;
    this.actions = new RehearsalActions(useCases.keepPlan(), tasks, navigation, target, to);
    RunProgressViewModel model = new RunProgressViewModel(true, List.of());
    LogView log = new LogView();
    Button cancel = new Button("Cancel");
    run = new RunFollower(tasks, "dry run", model, log, navigation.log(), rehearsal);
    cancel.setOnAction(e -> cancelNow(cancel));
    progress = new RunProgressView(tasks, title, model, log, List.of(cancel));
    page.getChildren().setAll(progress);
    actions.running(true);
    run.job().onEnd(this::ended).onDone(this::finished).onProblem(this::failed);
    run.job().onCancelled(navigation::back);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public List<Node> actions() {
    return actions.buttons();
  }

  @Override
  public boolean mayLeave() {
    return !run.running();
  }

  @Override
  public void left() {
    progress.ended();
  }

  private void cancelNow(Button cancel) {
    cancel.setDisable(true);
    cancel.setText("Cancelling…");
    run.cancelNow();
    progress.cancelling();
  }

  private void ended() {
    progress.ended();
    actions.running(false);
  }

  private void finished(RunReport report) {
    if (!trial.isTrying()) {
      navigation.rehearsed(report);
    }
    RehearsalViewModel model = new RehearsalViewModel(report, target);
    actions.offer(model, trial.isTrying());
    page.getChildren()
        .setAll(
            report.migrations().isEmpty()
                ? nothingRan(report)
                : new RehearsalResult(tasks, model, navigation, trial, to));
    Focus.into(page);
    OutOfSight.tell(page, Verdict.of(report, target.word(), true), navigation.notifier());
  }

  private Node nothingRan(RunReport report) {
    Optional<Problem> reason = report.reason();
    if (reason.isPresent()) {
      return panel(reason.get());
    }
    Verdict verdict = Verdict.of(report, target.word(), true);
    return new EmptyState(
            MaterialDesignC.CHECK_ALL,
            verdict.headline(),
            "Every migration of the folder is applied on " + target.address() + ".")
        .action("Back to the migrations", navigation::back);
  }

  private void failed(Problem problem) {
    page.getChildren().setAll(panel(problem));
    OutOfSight.tell(page, problem, navigation.notifier());
  }

  private static Node panel(Problem problem) {
    VBox box = new VBox(new ErrorPanel(problem));
    box.getStyleClass().add("details");
    return box;
  }
}
