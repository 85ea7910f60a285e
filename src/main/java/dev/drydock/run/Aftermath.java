package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.Session;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Says what of a migration is in the database after it failed, from a fresh look at it. */
final class Aftermath {
  private final FreshLook look;
  private final HistoryAccess history;

  Aftermath(FreshLook look, HistoryAccess history) {
    this.look = look;
    this.history = history;
  }

  String of(PlannedMigration planned, Attempt attempt, Failure failure) {
    List<String> said = new ArrayList<>();
    said.add(pieces(planned, attempt, failure));
    try (Session session = look.session()) {
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
    return committed < segments.size()
        ? "Committed: %s. Not committed: %s."
            .formatted(lines(planned, 0, committed), lines(planned, committed, segments.size()))
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
