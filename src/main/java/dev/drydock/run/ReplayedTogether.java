package dev.drydock.run;

import dev.drydock.server.ServerException;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends migrations that are one plain transaction each many in a message, where nobody asks what
 * their statements do. What fails is left to be tried by itself, so that it is told as ever.
 */
final class ReplayedTogether {
  private static final int MOST = 50;

  /** In characters; more is parsed no quicker, and a cancel is heard between messages. */
  private static final int LONGEST = 1 << 18;

  private final ScratchContext context;
  private final RunTally tally;
  private int alone;

  ReplayedTogether(ScratchContext context, RunTally tally) {
    this.context = context;
    this.tally = tally;
  }

  /**
   * Runs as many as can go together.
   *
   * @param from the next migration
   * @return how many are done and told
   */
  int run(List<PlannedMigration> migrations, int from) throws ServerException {
    List<PlannedMigration> together =
        context.observed() || from < alone ? List.of() : from(migrations, from);
    if (together.size() < 2) {
      return 0;
    }
    long start = System.nanoTime();
    int done = committed(together);
    Duration each = Duration.ofNanos((System.nanoTime() - start) / Math.max(1, done));
    for (int i = 0; i < done; i++) {
      tell(together.get(i), from + i + 1, each);
    }
    if (done < together.size()) {
      // what cannot be parsed fails before any of it is run, and hides which it is
      alone = from + (done == 0 ? together.size() : done + 1);
    }
    return done;
  }

  private List<PlannedMigration> from(List<PlannedMigration> migrations, int from) {
    List<PlannedMigration> together = new ArrayList<>();
    int length = 0;
    for (PlannedMigration asWritten : migrations.subList(from, migrations.size())) {
      PlannedMigration planned = PsqlVariables.in(asWritten, context.session().facts());
      length += planned.script().text().length();
      if (together.size() == MOST || length > LONGEST || !isPlain(planned)) {
        break;
      }
      together.add(planned);
    }
    return together;
  }

  private static boolean isPlain(PlannedMigration planned) {
    if (planned.cannotRun().isPresent() || planned.segments().size() != 1) {
      return false;
    }
    Segment only = planned.segments().getFirst();
    return only.kind() == Segment.Kind.OURS
        && OneMessage.mayHold(planned.script(), only.statements());
  }

  private int committed(List<PlannedMigration> together) throws ServerException {
    context.watch().begin();
    try {
      return context
          .session()
          .commitTogether(together.stream().map(ReplayedTogether::statements).toList());
    } finally {
      context.watch().end();
    }
  }

  private static List<String> statements(PlannedMigration planned) {
    return planned.segments().getFirst().statements().stream()
        .map(planned.script()::textOf)
        .toList();
  }

  private void tell(PlannedMigration planned, int number, Duration took) {
    context.events().emit(Reports.started(planned, number));
    Script script = planned.script();
    for (Statement statement : script.statements()) {
      context.verdicts().unmade().done(script, statement);
    }
    MigrationReport report =
        Reports.migration(planned, StepOutcome.OK, took, List.of(), Optional.empty());
    tally.add(report, List.of(), List.of());
    context.events().emit(new RunEvent.MigrationFinished(Instant.now(), report));
  }
}
