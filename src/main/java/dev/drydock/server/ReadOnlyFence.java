package dev.drydock.server;

import dev.drydock.profile.Profile;
import java.time.Duration;
import java.util.Map;

/**
 * The fence round one query, as SQL: a READ ONLY transaction with a savepoint in it. Inside a
 * subtransaction PostgreSQL refuses to make it a writing one, whatever the query does ({@code
 * check_transaction_read_only}).
 */
final class ReadOnlyFence {
  private ReadOnlyFence() {}

  static String begin(Profile profile, QueryAs as, QueryLimits limits) {
    StringBuilder sql = new StringBuilder("BEGIN READ ONLY");
    // else a backslash could end a string where no lexer here expects it
    sql.append("; SET LOCAL standard_conforming_strings TO on");
    set(sql, "lock_timeout", limits.lockTimeout());
    set(sql, "statement_timeout", limits.statementTimeout());
    set(sql, "idle_in_transaction_session_timeout", profile.timeouts().idleInTransaction());
    if (!profile.searchPath().isEmpty()) {
      sql.append("; SET LOCAL search_path TO ").append(Sql.identifiers(profile.searchPath()));
    }
    for (Map.Entry<String, String> setting : as.settings().entrySet()) {
      sql.append("; SELECT pg_catalog.set_config(")
          .append(Sql.literal(setting.getKey()))
          .append(", ")
          .append(Sql.literal(setting.getValue()))
          .append(", true)");
    }
    // last, for a role may be allowed less than the login
    as.role()
        .or(profile::role)
        .ifPresent(role -> sql.append("; SET LOCAL ROLE ").append(Session.quoted(role)));
    return sql.append("; SAVEPOINT drydock_query").toString();
  }

  /**
   * Takes back all that a query can leave in a session although it was rolled back. Behind a
   * transaction pooler the session is somebody else's by then, and is left alone.
   */
  static String after(ServerFacts facts) {
    if (facts.transactionPooler()) {
      return "ROLLBACK";
    }
    return "ROLLBACK; CLOSE ALL; UNLISTEN *; DEALLOCATE ALL; RESET SESSION AUTHORIZATION;"
        + " RESET ROLE; RESET ALL; SET default_transaction_read_only TO on;"
        + " SELECT pg_catalog.pg_advisory_unlock_all()";
  }

  private static void set(StringBuilder sql, String name, Duration value) {
    sql.append("; SET LOCAL ").append(name).append(" TO ").append(Sql.milliseconds(value));
  }
}
