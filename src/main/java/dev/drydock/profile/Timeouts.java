package dev.drydock.profile;

import java.time.Duration;

/**
 * The limits set explicitly on every session; zero means none, except for {@code lock}, which is
 * never unlimited.
 *
 * @param connect for reaching the server and logging in
 * @param lock PostgreSQL's {@code lock_timeout}
 * @param statement PostgreSQL's {@code statement_timeout} while looking; applying uses none unless
 *     asked
 * @param idleInTransaction {@code idle_in_transaction_session_timeout}
 */
public record Timeouts(
    Duration connect, Duration lock, Duration statement, Duration idleInTransaction) {

  /** 5 s to connect, 3 s for a lock, 30 s for a look, 60 s idle. */
  public static Timeouts standard() {
    return new Timeouts(
        Duration.ofSeconds(5),
        Duration.ofSeconds(3),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60));
  }
}
