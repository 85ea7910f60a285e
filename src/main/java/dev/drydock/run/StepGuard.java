package dev.drydock.run;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session.RowMapper;
import dev.drydock.server.WriteSession;
import java.util.List;

/**
 * The savepoint round each step, so that a failing one is rolled back alone. Where another step
 * follows, one savepoint gives way to the next in the round trip of the question that is asked in
 * between anyway.
 */
final class StepGuard {
  private static final String STEP = "drydock_step";

  private final WriteSession session;
  private boolean set;
  private boolean releases;
  private boolean another;
  private boolean renewed;

  StepGuard(WriteSession session) {
    this.session = session;
  }

  /** A transaction began: it has no savepoint. */
  void newTransaction() {
    set = false;
    renewed = false;
  }

  /**
   * A step is about to be tried.
   *
   * @param guarded whether it is to have a savepoint; one outside a transaction has none
   * @param releases whether the savepoint goes once the step went well; round the file's own one it
   *     would take that along
   * @param another whether a step follows that is to be guarded too
   */
  void before(boolean guarded, boolean releases, boolean another) throws ServerException {
    renewed = false;
    this.releases = guarded && releases;
    this.another = another;
    if (guarded && !set) {
      session.savepoint(STEP);
    } else if (!guarded && set) {
      session.release(STEP);
    }
    set = guarded;
  }

  /** A question asked after a step that went well, planned once. */
  <T> List<T> ask(String sql, RowMapper<T> mapper) throws ServerException {
    if (renewed || !releases || !another) {
      return session.queryPlanned(sql, mapper, List.of());
    }
    List<T> answer = session.queryPlannedRenewing(sql, mapper, STEP);
    renewed = true;
    return answer;
  }

  /** The step went well. */
  void keep() throws ServerException {
    if (releases && !renewed) {
      session.release(STEP);
    }
    set = renewed;
  }

  /** What the step did is taken back, and the transaction goes on. */
  void undo() throws ServerException {
    if (set) {
      session.rollbackTo(STEP);
      session.release(STEP);
    }
    set = false;
  }
}
