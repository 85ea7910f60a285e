package dev.drydock.server;

import dev.drydock.profile.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What every session starts from, as SQL: what the profile says, and for the rest what the server
 * gives a new session of this login (decision 4 of the design).
 *
 * @param path another search path, as the server spells it; empty leaves that alone
 * @param defaults the settings the driver's start packet covered up
 * @param connectionCheck whether the server can notice a dead client while a statement runs
 */
record SessionState(
    Profile profile,
    Duration lockTimeout,
    Duration statementTimeout,
    Optional<String> path,
    ServerDefaults defaults,
    boolean connectionCheck) {

  SessionState withLockTimeout(Duration timeout) {
    return new SessionState(profile, timeout, statementTimeout, path, defaults, connectionCheck);
  }

  SessionState withStatementTimeout(Duration timeout) {
    return new SessionState(profile, lockTimeout, timeout, path, defaults, connectionCheck);
  }

  SessionState withPath(String other) {
    return new SessionState(
        profile, lockTimeout, statementTimeout, Optional.of(other), defaults, connectionCheck);
  }

  /** Opens the read-only transaction of a reading session; nothing outlives it. */
  static String readOnly(Profile profile) {
    StringBuilder sql = new StringBuilder("BEGIN READ ONLY");
    profile.role().ifPresent(role -> sql.append("; SET LOCAL ROLE ").append(Session.quoted(role)));
    if (!profile.searchPath().isEmpty()) {
      sql.append("; SET LOCAL search_path TO ").append(Sql.identifiers(profile.searchPath()));
    }
    set(sql, "SET LOCAL ", "lock_timeout", profile.timeouts().lock());
    set(sql, "SET LOCAL ", "statement_timeout", profile.timeouts().statement());
    set(
        sql,
        "SET LOCAL ",
        "idle_in_transaction_session_timeout",
        profile.timeouts().idleInTransaction());
    return sql.toString();
  }

  /** Puts every setting back; allowed inside a transaction too. */
  String settings() {
    return together(settingCommands());
  }

  /** The commands that put every setting back. */
  List<String> settingCommands() {
    List<String> commands = new ArrayList<>();
    commands.add("RESET SESSION AUTHORIZATION");
    commands.add("RESET ROLE");
    commands.add("RESET ALL");
    // One command: the driver looks at each answer, and there is one of these for every migration.
    StringBuilder sql = new StringBuilder("SELECT ");
    configure(sql, "TimeZone", defaults.timeZone());
    configure(sql, "DateStyle", defaults.dateStyle());
    configure(sql, "lock_timeout", lockTimeout);
    configure(sql, "statement_timeout", statementTimeout);
    configure(sql, "idle_in_transaction_session_timeout", profile.timeouts().idleInTransaction());
    configure(sql, "tcp_keepalives_idle", "30");
    configure(sql, "tcp_keepalives_interval", "10");
    configure(sql, "tcp_keepalives_count", "3");
    if (connectionCheck) {
      configure(sql, "client_connection_check_interval", "5000");
    }
    sql.setLength(sql.length() - 2);
    commands.add(sql.toString());
    if (!profile.searchPath().isEmpty()) {
      commands.add("SET search_path TO " + Sql.identifiers(profile.searchPath()));
    }
    path.ifPresent(other -> commands.add("SET search_path TO " + other));
    // last, for a role may be allowed less than the login
    profile.role().ifPresent(role -> commands.add("SET ROLE " + Session.quoted(role)));
    return commands;
  }

  /**
   * The same and all else a migration can leave in a session, outside a transaction. It is DISCARD
   * ALL without its last part: advisory locks stay, for the run's own is among them.
   */
  String everything() {
    return together(allCommands());
  }

  /** The commands of {@link #everything}. */
  List<String> allCommands() {
    List<String> commands =
        new ArrayList<>(
            List.of(
                "CLOSE ALL",
                "UNLISTEN *",
                "DEALLOCATE ALL",
                "RESET SESSION AUTHORIZATION",
                "RESET ROLE",
                "DISCARD TEMP",
                "DISCARD SEQUENCES"));
    commands.addAll(settingCommands());
    return commands;
  }

  private static String together(List<String> commands) {
    return String.join("; ", commands);
  }

  private static void configure(StringBuilder sql, String name, Duration value) {
    configure(sql, name, Long.toString(Sql.milliseconds(value)));
  }

  private static void configure(StringBuilder sql, String name, String value) {
    sql.append("pg_catalog.set_config('")
        .append(name)
        .append("', ")
        .append(Sql.literal(value))
        .append(", false), ");
  }

  private static void set(StringBuilder sql, String how, String name, Duration value) {
    sql.append("; ").append(how).append(name).append(" TO ").append(Sql.milliseconds(value));
  }
}
