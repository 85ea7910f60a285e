package dev.drydock.ui.apply;

import dev.drydock.command.ApplyPending;
import dev.drydock.command.BackupOffer;
import dev.drydock.command.PendingPlan;
import dev.drydock.command.UseCases;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.run.MigrationReport;
import dev.drydock.run.RunReport;
import dev.drydock.ui.kit.Navigation;
import dev.drydock.ui.report.Target;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Begins applying: plans, asks once, follows. JavaFX thread only. */
public final class Applies {
  private final UseCases useCases;
  private final Tasks tasks;
  private final Navigation navigation;

  /** Asked twice in a row it is still one question. */
  private final Latest planning;

  public Applies(UseCases useCases, Tasks tasks, Navigation navigation) {
    this.useCases = useCases;
    this.tasks = tasks;
    this.navigation = navigation;
    this.planning = tasks.latest("plan");
  }

  /**
   * Asks whether to apply what is pending, and does when the answer is yes; does nothing offline.
   *
   * @param to last version to run; empty for all
   * @param fingerprint of the plan that was rehearsed and is to be applied, if it comes from there
   * @param last the last dry run, to say whether it still holds
   */
  public void begin(
      Workspace workspace,
      Optional<String> to,
      Optional<String> fingerprint,
      Optional<RunReport> last) {
    ApplyPending.Options asked = ApplyPending.Options.standard().to(to);
    Target.of(workspace)
        .ifPresent(
            target ->
                planning
                    .run(
                        progress -> asked(workspace, asked),
                        question ->
                            ask(
                                workspace,
                                target,
                                question,
                                asked,
                                relevant(question.plan(), fingerprint, last)))
                    .onProblem(navigation.notifier()::problem));
  }

  /** What is asked about: the plan, and the backup that could go before it. */
  private record Planned(PendingPlan plan, BackupOffer backup) {}

  private Planned asked(Workspace workspace, ApplyPending.Options options) throws DrydockException {
    return new Planned(
        useCases.applyPending().plan(workspace, options), useCases.offerBackup().offer(workspace));
  }

  /**
   * One of other migrations says nothing about this plan, unless it was meant to be applied; one of
   * the same says that they have changed since.
   */
  private static Optional<RunReport> relevant(
      PendingPlan plan, Optional<String> fingerprint, Optional<RunReport> last) {
    String meant = fingerprint.orElse(plan.fingerprint());
    return last.filter(
        report -> report.fingerprint().equals(meant) || files(report).equals(files(plan)));
  }

  private static List<String> files(RunReport report) {
    return report.migrations().stream().map(MigrationReport::file).toList();
  }

  private static List<String> files(PendingPlan plan) {
    return plan.migrations().stream().map(PendingPlan.Planned::file).toList();
  }

  private void ask(
      Workspace workspace,
      Target target,
      Planned planned,
      ApplyPending.Options asked,
      Optional<RunReport> rehearsed) {
    if (!navigation.isOpen(workspace)) {
      return;
    }
    PendingPlan plan = planned.plan();
    if (plan.migrations().isEmpty() && plan.refusals().isEmpty()) {
      navigation.notifier().done("Nothing to apply: no migration is pending on " + target.word());
      return;
    }
    ApplyConfirmViewModel model =
        new ApplyConfirmViewModel(target, plan, asked, planned.backup(), rehearsed, Instant.now());
    navigation
        .sheets()
        .show(
            ApplyConfirm.sheet(
                model,
                options ->
                    navigation.open(
                        () ->
                            new ApplyScreen(
                                useCases, tasks, navigation, workspace, target, plan, options))));
  }
}
