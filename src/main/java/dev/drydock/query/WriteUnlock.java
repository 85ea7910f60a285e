package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.server.Database;
import dev.drydock.server.ManualSession;
import dev.drydock.server.Notice;
import dev.drydock.server.ServerException;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A console tab unlocked for writing, for a while: what is run is kept by {@link #commit} alone,
 * and taken back by {@link #rollback}, by the end of the time, by closing, and by the loss of the
 * connection. Once it has ended it stays so; the tab's own read-only session was never touched.
 *
 * <p>Safe on any thread; all but {@link #left} and {@link #state} block.
 */
public final class WriteUnlock implements Asker, AutoCloseable {
  /** How long one lasts. */
  public static final Duration LASTS = Duration.ofMinutes(10);

  private static final int CANCELS = 25;

  /** Why it is over. */
  public enum End {
    TIME_UP,
    /** The person locked the tab again, closed it or left the program. */
    LOCKED,
    CONNECTION_LOST
  }

  /** What can be said of it at a moment. */
  public sealed interface State {
    /**
     * @param transaction whether something is not committed yet
     */
    record Open(boolean transaction) implements State {}

    /**
     * @param takenBack whether something was not committed and is gone
     */
    record Ended(End why, boolean takenBack) implements State {}
  }

  private final Database database;
  private final Clock clock;
  private final Instant until;
  private final Consumer<State> listener;
  private final ReentrantLock turn = new ReentrantLock();
  private final ManualSession session;
  private final Runnable callOff;
  private volatile State state = new State.Open(false);
  private volatile Optional<End> ending = Optional.empty();

  private WriteUnlock(
      Database database,
      ManualSession session,
      Clock clock,
      Alarm alarm,
      Consumer<State> listener) {
    this.database = database;
    this.session = session;
    this.clock = clock;
    this.until = clock.instant().plus(LASTS);
    this.listener = listener;
    this.callOff = alarm.after(LASTS, () -> end(End.TIME_UP));
  }

  /**
   * Unlocks.
   *
   * @param listener hears of every change of state, on the thread that made it
   * @throws DrydockException REFUSED where the profile does not allow it; CONNECTION
   */
  public static WriteUnlock open(
      Database database, Clock clock, Alarm alarm, Consumer<State> listener)
      throws DrydockException {
    return new WriteUnlock(database, database.manual(LASTS), clock, alarm, listener);
  }

  public State state() {
    return state;
  }

  /** What is left of the time; zero when it is over. */
  public Duration left() {
    if (state instanceof State.Ended) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(clock.instant(), until);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** As {@link Asker} says, inside the transaction; a failure leaves it as before the statement. */
  @Override
  public Answer ask(Query query, Consumer<Spool> started) throws DrydockException {
    Script script = Script.parse(query.text());
    Statement statement = UnlockGuard.check(script);
    BoundText bound = BoundText.bind(script, statement, query.parameters());
    turn.lock();
    try {
      requireOpen();
      return run(query, script, statement, bound, started);
    } finally {
      turn.unlock();
    }
  }

  private Answer run(
      Query query, Script script, Statement statement, BoundText bound, Consumer<Spool> started)
      throws DrydockException {
    Spool rows = Console.spool(query.rows());
    List<Notice> notices = new ArrayList<>();
    UnlockGuard.warnings(script, statement).forEach(words -> notices.add(warning(words)));
    FirstRow first = new FirstRow(rows);
    try {
      started.accept(rows);
      OwnFunctions.warnings(session, query, script, statement)
          .forEach(words -> notices.add(warning(words)));
      long begin = System.nanoTime();
      ManualSession.Done done =
          session.run(bound.sql(), bound.values(), query.as(), query.limits(), first, notices::add);
      long end = System.nanoTime();
      Answer answer =
          new Answer(
              rows,
              notices,
              Duration.ofNanos(first.at().orElse(end) - begin),
              Duration.ofNanos(end - begin),
              done.changed());
      change(new State.Open(session.inTransaction()));
      return answer;
    } catch (ServerException e) {
      rows.close();
      after(e);
      throw new QueryFailure(e, Console.place(script, statement, bound, e));
    } catch (IOException e) {
      rows.close();
      change(new State.Open(session.inTransaction()));
      throw Console.unwritable(e);
    }
  }

  private static Notice warning(String words) {
    return new Notice("WARNING", "01000", words, Optional.empty(), Optional.empty());
  }

  /**
   * Keeps what was done.
   *
   * @throws DrydockException FAILED where the server refused, which takes all of it back, or where
   *     the connection was lost; then the message says what came of it, as far as it is known
   */
  public void commit() throws DrydockException {
    turn.lock();
    try {
      requireOpen();
      Optional<String> id = session.inTransaction() ? session.transactionId() : Optional.empty();
      try {
        session.commit();
        change(new State.Open(false));
      } catch (ServerException e) {
        if (e.error().connectionLost()) {
          DrydockException fate = new CommitFate(database, id).of(e);
          after(e);
          throw fate;
        }
        change(new State.Open(session.inTransaction()));
        throw e;
      }
    } catch (ServerException e) {
      after(e);
      throw e;
    } finally {
      turn.unlock();
    }
  }

  /** Takes back what was not committed. */
  public void rollback() throws DrydockException {
    turn.lock();
    try {
      requireOpen();
      session.rollback();
      change(new State.Open(false));
    } catch (ServerException e) {
      after(e);
      throw e;
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void cancel() {
    try {
      do {
        session.cancel();
      } while (!turn.tryLock(Console.CANCEL_AGAIN.toMillis(), TimeUnit.MILLISECONDS));
      turn.unlock();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Locks the tab again and takes back what was not committed; blocks until that is certain. */
  @Override
  public void close() {
    end(End.LOCKED);
  }

  private void end(End why) {
    ending = ending.or(() -> Optional.of(why));
    try {
      for (int i = 0;
          !turn.tryLock(Console.CANCEL_AGAIN.toMillis(), TimeUnit.MILLISECONDS) && i < CANCELS;
          i++) {
        // one that comes just before its statement is lost: again, until it has let go
        session.cancel();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    boolean mine = turn.isHeldByCurrentThread();
    try {
      if (state instanceof State.Open open) {
        boolean something = open.transaction();
        if (mine) {
          something = something || session.inTransaction();
          session.close();
        } else {
          session.abandon();
        }
        change(new State.Ended(why, something));
      }
    } finally {
      if (mine) {
        turn.unlock();
      }
      callOff.run();
    }
  }

  private void requireOpen() throws DrydockException {
    if (ending.isPresent() || state instanceof State.Ended) {
      throw new DrydockException(
          Kind.REFUSED,
          Problem.error(
              "locked",
              "This tab is read only again.",
              "Unlock it once more if the profile allows it."));
    }
  }

  /** After a failure: either the session is gone, or its transaction goes on. */
  private void after(ServerException failure) {
    if (session.alive() && !failure.error().connectionLost()) {
      change(new State.Open(session.inTransaction()));
      return;
    }
    if (state instanceof State.Open open) {
      session.abandon();
      change(new State.Ended(ending.orElse(End.CONNECTION_LOST), open.transaction()));
      callOff.run();
    }
  }

  private void change(State next) {
    boolean isNew = !next.equals(state);
    state = next;
    if (isNew) {
      listener.accept(next);
    }
  }
}
