package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Goes through a plan's migrations within the rehearsal's transaction. */
final class RehearsalLoop {
  private final RehearsalContext context;
  private final RunTally tally;
  private final RunPlan plan;
  private final RecordedVersions recorded;

  RehearsalLoop(RehearsalContext context, RunTally tally, RunPlan plan) {
    this.context = context;
    this.tally = tally;
    this.plan = plan;
    this.recorded = new RecordedVersions(plan, plan.layout().writes());
  }

  void run() throws DrydockException {
    tally.begin();
    context
        .events()
        .emit(
            new RunEvent.RunStarted(
                Instant.now(), RunOn.TARGET, plan.migrations().size(), plan.statements()));
    int number = 0;
    for (PlannedMigration planned : plan.migrations()) {
      number++;
      if (context.control().stopWanted() || !rehearse(planned, number)) {
        return;
      }
    }
  }

  private boolean rehearse(PlannedMigration asWritten, int number) throws ServerException {
    PlannedMigration planned = PsqlVariables.in(asWritten, context.session().facts());
    context.events().emit(Reports.started(planned, number));
    MigrationRehearsal rehearsal =
        new MigrationRehearsal(context, planned, recorded.takes(planned));
    recorded.add(planned);
    Optional<Failure> failure = rehearsal.run();
    MigrationReport report = rehearsal.report(failure);
    if (context.catalog().isPresent() && failure.isEmpty() && !context.cap().reached()) {
      report = report.with(context.catalog().get().after(planned, report.statements()));
    }
    tally.add(report, rehearsal.row().stream().toList(), List.of());
    failure.ifPresent(tally::failed);
    if (context.cap().reached()) {
      tally.endEarly(
          Problem.error(
              "lock-cap",
              "Rolled back early, in " + planned.migration().file() + ": locks were held too long.",
              "Rehearse at a quieter time, with a higher cap, or fewer migrations at once."));
    }
    context.events().emit(new RunEvent.MigrationFinished(Instant.now(), report));
    return failure.isEmpty() && !context.cap().reached();
  }
}
