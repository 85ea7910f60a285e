package dev.drydock.run;

import dev.drydock.migration.Version;
import dev.drydock.problem.DrydockException;
import dev.drydock.server.ServerException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through a plan's migrations on a scratch database. */
final class ScratchLoop {
  private final ScratchContext context;
  private final RunTally tally;
  private final RunPlan plan;
  private final List<Version> recorded = new ArrayList<>();

  ScratchLoop(ScratchContext context, RunTally tally, RunPlan plan) {
    this.context = context;
    this.tally = tally;
    this.plan = plan;
  }

  void run() throws DrydockException {
    tally.begin();
    List<PlannedMigration> migrations = plan.migrations();
    context
        .events()
        .emit(
            new RunEvent.RunStarted(
                Instant.now(), RunOn.SCRATCH, migrations.size(), plan.statements()));
    for (int i = 0; i < migrations.size(); i++) {
      if (context.control().stopWanted()) {
        return;
      }
      if (i > 0) {
        context.session().restoreState();
      }
      if (!rehearse(migrations.get(i), i + 1)) {
        return;
      }
    }
  }

  private boolean rehearse(PlannedMigration asWritten, int number) throws ServerException {
    PlannedMigration planned = PsqlVariables.in(asWritten, context.session().facts());
    context.events().emit(Reports.started(planned, number));
    Optional<Version> version = planned.migration().version();
    boolean first =
        plan.layout().writes()
            && version.filter(v -> recorded.stream().anyMatch(v::sameAs)).isEmpty();
    ScratchMigration rehearsal = new ScratchMigration(context, planned, first);
    rehearsal.run();
    if (rehearsal.row().isPresent()) {
      version.ifPresent(recorded::add);
      context.history().committed();
    }
    MigrationReport report = rehearsal.report();
    if (rehearsal.failure().filter(Failure::connectionLost).isEmpty()) {
      report = report.with(context.catalog().after(planned, report.statements()));
    }
    tally.add(report, rehearsal.row().stream().toList(), List.of());
    rehearsal.failure().ifPresent(tally::failed);
    context.events().emit(new RunEvent.MigrationFinished(Instant.now(), report));
    return !rehearsal.over();
  }
}
