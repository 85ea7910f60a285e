package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Goes through a plan's migrations until one fails or the control says stop. */
final class ApplyLoop {
  private final ApplyContext context;
  private final RunTally tally;

  ApplyLoop(ApplyContext context, RunTally tally) {
    this.context = context;
    this.tally = tally;
  }

  void run() throws DrydockException {
    tally.begin();
    List<PlannedMigration> migrations = context.plan().migrations();
    context
        .events()
        .emit(
            new RunEvent.RunStarted(
                Instant.now(), RunOn.TARGET, migrations.size(), context.plan().statements()));
    for (int i = 0; i < migrations.size(); i++) {
      if (context.control().stopWanted() || tally.cut()) {
        return;
      }
      if (!apply(migrations.get(i), i + 1)) {
        return;
      }
    }
  }

  private boolean apply(PlannedMigration asWritten, int number) {
    PlannedMigration planned = PsqlVariables.in(asWritten, context.session().facts());
    context.events().emit(Reports.started(planned, number));
    MigrationApply.Ended ended = new MigrationApply(context, planned, number > 1).run();
    tally.add(ended.report(), ended.rows(), ended.warnings());
    if (ended.cut()) {
      tally.cutOff();
    }
    Optional<Failure> failure = ended.failure();
    failure.ifPresent(tally::failed);
    context.events().emit(new RunEvent.MigrationFinished(Instant.now(), ended.report()));
    return failure.isEmpty();
  }
}
