package dev.drydock.run;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through a plan's migrations within the rehearsal's transaction. */
final class RehearsalLoop {
  private final RehearsalContext context;
  private final RunTally tally;
  private final RunPlan plan;
  private final List<Version> recorded = new ArrayList<>();

  RehearsalLoop(RehearsalContext context, RunTally tally, RunPlan plan) {
    this.context = context;
    this.tally = tally;
    this.plan = plan;
    plan.history().records().stream()
        .filter(HistoryRecord::succeeded)
        .flatMap(record -> record.version().stream())
        .forEach(recorded::add);
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

  /** Duplicates are rehearsed, and a history that is written has one row for a version. */
  private boolean isFree(PlannedMigration planned) {
    return plan.layout().writes()
        && planned
            .migration()
            .version()
            .filter(version -> recorded.stream().anyMatch(version::sameAs))
            .isEmpty();
  }

  private boolean rehearse(PlannedMigration asWritten, int number) throws ServerException {
    PlannedMigration planned = PsqlVariables.in(asWritten, context.session().facts());
    context.events().emit(Reports.started(planned, number));
    MigrationRehearsal rehearsal = new MigrationRehearsal(context, planned, isFree(planned));
    planned.migration().version().ifPresent(recorded::add);
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
