package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says what of a migration is in the database after it failed, from a fresh look at it. */
final class Aftermath {
  private static final int LOOKS = 10;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final Database database;
  private final HistoryAccess history;
  private final RunControl control;

  Aftermath(Database database, HistoryAccess history, RunControl control) {
    this.database = database;
    this.history = history;
    this.control = control;
  }

  String of(PlannedMigration planned, Attempt attempt, Failure failure) {
    List<String> said = new ArrayList<>();
    said.add(pieces(planned, attempt, failure));
    try (Session session = look()) {
      said.add(
          history.tells(session, planned.migration())
              ? "The history records it as applied."
              : "The history does not record it as applied.");
      Set<String> invalid = new TreeSet<>(InvalidIndexes.in(session));
      invalid.removeAll(attempt.invalidBefore());
      if (planned.transaction() != TransactionMode.RUNNER && !invalid.isEmpty()) {
        said.add(
            "Left invalid: index %s; drop it before running again."
                .formatted(String.join(", ", invalid)));
      }
    } catch (DrydockException e) {
      said.add("The database could not be looked at again: " + e.getMessage());
    }
    return String.join(" ", said);
  }

  /** A server that was restarted needs a moment. */
  private Session look() throws ServerException {
    for (int look = 1; look < LOOKS; look++) {
      try {
        return database.read();
      } catch (ServerException e) {
        if (control.cancelled()) {
          throw e;
        }
        control.pause(BETWEEN_LOOKS);
      }
    }
    return database.read();
  }

  private static String pieces(PlannedMigration planned, Attempt attempt, Failure failure) {
    List<Segment> segments = planned.segments();
    int committed = attempt.committed();
    if (failure.inDoubt()) {
      return (committed == 0 ? "" : "Committed: " + lines(planned, 0, committed) + ". ")
          + "In doubt: "
          + (committed < segments.size()
              ? lines(planned, committed, committed + 1)
              : "the history row")
          + ", as the connection was lost before the server answered.";
    }
    if (committed == 0) {
      return "Nothing of it is committed.";
    }
    String undone =
        segments.stream().limit(committed).anyMatch(Segment::isRolledBack)
            ? " What its own ROLLBACK undid before that stays undone."
            : "";
    return committed < segments.size()
        ? "Committed: %s. Not committed: %s."
                .formatted(lines(planned, 0, committed), lines(planned, committed, segments.size()))
            + undone
        : "All its statements are committed; only its history row is not.";
  }

  /** The lines of segments, for people. */
  private static String lines(PlannedMigration planned, int from, int to) {
    Statement first = planned.segments().get(from).statements().getFirst();
    Statement last = planned.segments().get(to - 1).statements().getLast();
    int start = planned.script().position(first.start()).line();
    int end = planned.script().position(Math.max(last.start(), last.end() - 1)).line();
    return start == end ? "line " + start : "lines " + start + " to " + end;
  }
}
