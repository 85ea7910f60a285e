package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.ServerException;
import java.time.Instant;
import java.util.List;

/** Goes through a plan's migrations on a scratch database. */
final class ScratchLoop {
  private final ScratchContext context;
  private final RunTally tally;
  private final RunPlan plan;
  private final ReplayedTogether together;
  private final RecordedVersions recorded;

  /**
   * @param copy whether there is an original, whose history is there as well
   */
  ScratchLoop(ScratchContext context, RunTally tally, RunPlan plan, boolean copy) {
    this.context = context;
    this.tally = tally;
    this.plan = plan;
    this.together = new ReplayedTogether(context, tally);
    // where nobody looks at effects, nobody looks at the history either
    this.recorded =
        new RecordedVersions(
            plan,
            context.observed()
                && plan.layout().writes()
                && (copy && plan.history().exists() || !HistoryTouched.by(plan)));
  }

  void run() throws DrydockException {
    tally.begin();
    List<PlannedMigration> migrations = plan.migrations();
    context
        .events()
        .emit(
            new RunEvent.RunStarted(
                Instant.now(), RunOn.SCRATCH, migrations.size(), plan.statements()));
    int next = 0;
    while (next < migrations.size() && !context.control().stopWanted()) {
      int done = together.run(migrations, next);
      if (done == 0) {
        boolean fresh = next > 0 && restored();
        if (!rehearse(migrations.get(next), next + 1, fresh)) {
          return;
        }
      }
      next += Math.max(1, done);
    }
  }

  /** As a migration is to find the session; tells whether the counters start from nothing. */
  private boolean restored() throws ServerException {
    if (context.observed()) {
      return context.session().restoreStateAndCounters();
    }
    context.session().restoreState();
    return false;
  }

  private boolean rehearse(PlannedMigration asWritten, int number, boolean fresh)
      throws ServerException {
    PlannedMigration planned = PsqlVariables.in(asWritten, context.session().facts());
    context.events().emit(Reports.started(planned, number));
    ScratchMigration rehearsal =
        new ScratchMigration(context, planned, recorded.takes(planned), fresh);
    rehearsal.run();
    if (rehearsal.row().isPresent()) {
      recorded.add(planned);
      context.history().committed();
    }
    MigrationReport report = rehearsal.report();
    boolean lost = rehearsal.failure().filter(Failure::connectionLost).isPresent();
    if (context.catalog().isPresent() && !lost) {
      report = report.with(context.catalog().get().after(planned, report.statements()));
    }
    tally.add(report, rehearsal.row().stream().toList(), List.of());
    rehearsal.failure().ifPresent(tally::failed);
    context.events().emit(new RunEvent.MigrationFinished(Instant.now(), report));
    return !rehearsal.over();
  }
}
