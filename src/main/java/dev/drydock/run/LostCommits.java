package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.Session;
import java.time.Duration;
import java.util.List;

/**
 * After a run that did not reach its last commit: waits until the server's disk has what is
 * committed, or finds out what of it a crash of the server took away again.
 */
final class LostCommits {
  private static final String WRITTEN = "SELECT pg_catalog.pg_current_wal_insert_lsn()::text";
  private static final String FLUSHED =
      "SELECT pg_catalog.pg_current_wal_flush_lsn() >= ?::pg_catalog.pg_lsn";
  // the server's WAL writer comes round every 200 ms unless told otherwise
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final int LOOKS = 200;

  private final FreshLook look;
  private final HistoryAccess history;
  private final RunTally tally;

  LostCommits(FreshLook look, HistoryAccess history, RunTally tally) {
    this.look = look;
    this.history = history;
    this.tally = tally;
  }

  /**
   * @param open migrations reported as applied that may not be on the disk
   */
  void settle(List<PlannedMigration> open) {
    if (open.isEmpty()) {
      return;
    }
    try (Session session = look.session()) {
      List<PlannedMigration> lost = history.untold(session, open, PlannedMigration::migration);
      tally.lost(lost);
      if (!flushed(session)) {
        tally.warn(
            Problem.warning(
                "not-on-disk-yet",
                "The server has not said yet that all that is committed is on its disk.",
                "Nothing, unless it crashes now; the list shows what is applied."));
      }
    } catch (DrydockException e) {
      tally.warn(
          Problem.warning(
              "not-looked-at",
              "Of the migrations reported as applied, the last may be undone if the server itself"
                  + " crashed; it could not be asked: "
                  + e.getMessage(),
              "Look at the list again when the server is back; it shows what is applied."));
    }
  }

  private static boolean flushed(Session session) throws DrydockException {
    String written = session.query(WRITTEN, row -> row.getString(1)).getFirst();
    for (int i = 0; i < LOOKS; i++) {
      if (session.query(FLUSHED, row -> row.getBoolean(1), written).getFirst()) {
        return true;
      }
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }
}
