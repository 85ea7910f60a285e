package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Timeouts;
import dev.drydock.query.Alarm;
import dev.drydock.query.Console;
import dev.drydock.query.WriteUnlock;
import dev.drydock.server.Database;
import dev.drydock.server.QueryLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks a database read-only questions of a person's own. */
public final class RunQuery {
  private final Clock clock;
  private final Alarm alarm;

  RunQuery() {
    this(Clock.systemUTC(), Alarm.standard());
  }

  /**
   * @param clock by which an unlocked tab counts its time down
   * @param alarm ends that time
   */
  RunQuery(Clock clock, Alarm alarm) {
    this.clock = clock;
    this.alarm = alarm;
  }

  /**
   * A console on the workspace's database, with a connection of its own from the first question on;
   * the caller closes it, before the workspace.
   *
   * @throws DrydockException INPUT when there is no database
   */
  public Console open(Workspace workspace) throws DrydockException {
    return new Console(Surveys.database(workspace));
  }

  /**
   * Why the promise to write nothing is not whole for this login, with what to do; empty for one
   * for whom it is.
   */
  public Optional<String> caution(Workspace workspace) throws DrydockException {
    Database database = Surveys.database(workspace);
    return database.facts().superuser()
        ? Optional.of(
            database.facts().sessionUser()
                + " is a superuser, whom the server lets reach files and programs from a query."
                + " Use an ordinary login to be certain that nothing can be written.")
        : Optional.empty();
  }

  /** Whether a tab may be unlocked for writing here. */
  public boolean mayUnlock(Workspace workspace) {
    return workspace.profile().filter(Profile::consoleUnlocks).isPresent()
        && workspace
            .database()
            .filter(open -> !open.facts().standby() && !open.facts().transactionPooler())
            .isPresent();
  }

  /**
   * Unlocks a tab for writing, for {@link WriteUnlock#LASTS}; the caller closes it.
   *
   * @param listener hears of every change of state, on the thread that made it
   * @throws DrydockException REFUSED where the profile does not allow it, never on production or
   *     for support; CONNECTION
   */
  public WriteUnlock unlock(Workspace workspace, Consumer<WriteUnlock.State> listener)
      throws DrydockException {
    return WriteUnlock.open(Surveys.database(workspace), clock, alarm, listener);
  }

  /**
   * What a query may cost: the profile's limits.
   *
   * @param statement overrides the time it may run
   */
  public QueryLimits limits(Workspace workspace, Optional<Duration> statement) {
    Timeouts timeouts = workspace.profile().map(Profile::timeouts).orElseGet(Timeouts::standard);
    return new QueryLimits(statement.orElse(timeouts.statement()), timeouts.lock());
  }
}
