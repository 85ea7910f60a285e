package dev.drydock.explain;

import java.util.List;

/** Locks, timeouts and the state of a transaction. */
final class LockShapes {
  /** Whoever has a transaction open may hold locks; who did may be gone. */
  private static final String OPEN_TRANSACTIONS =
      """
      SELECT pid, usename AS user, application_name AS application, state,
             date_trunc('second', clock_timestamp() - xact_start)::text AS "open for",
             wait_event_type AS "waits for", left(query, 80) AS query
        FROM pg_catalog.pg_stat_activity
       WHERE datname = pg_catalog.current_database() AND pid <> pg_catalog.pg_backend_pid()
         AND xact_start IS NOT NULL AND backend_type = 'client backend'
       ORDER BY xact_start LIMIT 10
      """;

  private static final String LOCKS_ON =
      """
      SELECT l.pid, l.mode, l.granted, a.usename AS user, a.application_name AS application,
             a.state, left(a.query, 80) AS query
        FROM pg_catalog.pg_locks l
        JOIN pg_catalog.pg_class c ON c.oid = l.relation
        LEFT JOIN pg_catalog.pg_stat_activity a USING (pid)
       WHERE c.relname = ? AND l.pid <> pg_catalog.pg_backend_pid()
         AND l.database = (SELECT oid FROM pg_catalog.pg_database
                            WHERE datname = pg_catalog.current_database())
       ORDER BY l.granted DESC, l.pid LIMIT 10
      """;

  private static final String CANCEL = "SELECT pg_cancel_backend(pid); -- one of the list";

  private LockShapes() {}

  static List<Entry> all() {
    return List.of(
        LockWaits.of(
            Said.of(
                    "55P03",
                    "could not obtain lock on relation \"(.+?)\"",
                    "Another session holds a lock on {1}, and the statement does not wait (NOWAIT).",
                    "Let that session finish, or try again at a quieter time.")
                .ask("Locks on {1} now", LOCKS_ON, 1)
                .run("Ask a session that holds it to stop what it runs", CANCEL)),
        LockWaits.of(
            Said.of(
                    "55P03",
                    "could not obtain lock on row in relation \"(.+?)\"",
                    "Another transaction has changed or locked a row of {1} and is not finished.",
                    "Let that transaction finish, or use SKIP LOCKED where rows may be left out.")
                .ask("Open transactions now", OPEN_TRANSACTIONS, 0)
                .run("Ask a session that holds it to stop what it runs", CANCEL)),
        LockWaits.of(
            Said.of(
                    "55P03",
                    "",
                    "The lock was not to be had within lock_timeout: another transaction held it.",
                    "Let that session finish or end it, run at a quieter time, or raise the"
                        + " lock timeout.")
                .ask("Open transactions now", OPEN_TRANSACTIONS, 0)
                .run("Ask a session of the list to stop what it runs", CANCEL)
                .check("The list of open transactions is empty or short-lived.")),
        LockWaits.perhaps(
            Said.of(
                    "57014",
                    "statement timeout",
                    "The statement took longer than statement_timeout: it was slow, or it waited for a"
                        + " lock, which look alike from here.",
                    "Give it more time, or a form that needs less: CONCURRENTLY, NOT VALID, batches.")
                .ask("Open transactions now", OPEN_TRANSACTIONS, 0)
                .ask(
                    "The setting",
                    "SELECT name, setting, unit, source FROM pg_catalog.pg_settings"
                        + " WHERE name IN ('statement_timeout', 'lock_timeout')",
                    0)
                .run("Give this transaction more time", "SET LOCAL statement_timeout = '10min'")),
        Said.of(
            "57014",
            "COPY from stdin failed",
            "The client ended the COPY before all its data was sent.",
            "Send the data again, whole."),
        Said.of(
            "57014",
            "",
            "Somebody, or a client's own time limit, cancelled the statement while it ran.",
            "Run it again; if a client's limit did it, raise that."),
        new RowDeadlock(),
        Said.of(
                "40P01",
                "",
                "Two sessions waited for each other's locks (a deadlock), and PostgreSQL ended this"
                    + " one.",
                "Run it again; if it comes back, take the locks in one order from the start.")
            .ask("Open transactions now", OPEN_TRANSACTIONS, 0)
            .run(
                "Run it again; where it comes back, take the strongest lock first",
                "LOCK TABLE the_table IN ACCESS EXCLUSIVE MODE; -- as the first statement"),
        Said.of(
            "40001 40P01",
            "conflict with recovery",
            "A standby ended the query, because what it still reads was removed on the primary.",
            "Run it again, or on the primary; for long queries on a standby raise"
                + " max_standby_streaming_delay or set hot_standby_feedback = on."),
        Said.of(
            "40001",
            "",
            "Another transaction changed the same rows first, and this one's isolation does not"
                + " allow to go on.",
            "Run it again from its beginning: with this isolation an application has to be ready to. For"
                + " migrations READ COMMITTED is enough."),
        Said.of(
                "25001",
                "SET TRANSACTION .+ must be called before any query",
                "The isolation of a transaction can be chosen only before its first query.",
                "Make it the first statement after BEGIN.")
            .check("SHOW transaction_isolation"),
        Said.of(
                "25001",
                "(.+?) cannot (?:run inside a transaction block|be executed within a pipeline)",
                "{1} does its own transactions, so PostgreSQL refuses it inside one.",
                "Give it a file of its own that runs outside a transaction, with nothing else in"
                    + " it.")
            .check("The file has this one statement, and no BEGIN."),
        Said.of(
                "25001",
                "cannot be executed from a function",
                "It does its own transactions, so it cannot run in a function or DO block.",
                "Send it as a statement of its own, outside a transaction.")
            .check("The file has this one statement, and no BEGIN."),
        Said.of(
                "25006",
                "cannot execute (.+?) in a read-only transaction",
                "{1} writes, and this session may only read: a standby, a replica behind a pooler,"
                    + " or a read-only setting.",
                "Connect to the primary, or switch the setting off.")
            .ask(
                "Why it is read-only",
                """
                SELECT pg_catalog.pg_is_in_recovery() AS standby, s.setting AS
                       default_transaction_read_only, s.source
                  FROM pg_catalog.pg_settings s WHERE s.name = 'default_transaction_read_only'
                """,
                0)
            .run(
                "Let this session write, where it is a setting only",
                "SET default_transaction_read_only = off")
            .check("SELECT pg_is_in_recovery(), current_setting('default_transaction_read_only')"),
        Said.of(
            "25P02",
            "",
            "An earlier statement of the transaction failed; until it is rolled back every other is"
                + " refused.",
            "Look at the first error: it is the one to mend. Then roll back and run again."),
        Said.of(
            "25P01",
            "",
            "There is no transaction to end: the file has a COMMIT or ROLLBACK with no BEGIN before"
                + " it.",
            "Remove it; each migration is committed by its runner."),
        Said.of(
            "25P03",
            "",
            "The session paused within a transaction for longer than the server allows, and the"
                + " server ended it.",
            "Run it again without pausing between statements."),
        Said.of(
            "2D000",
            "",
            "COMMIT or ROLLBACK in a procedure or DO block works only when the block is not itself"
                + " in a transaction.",
            "Run it outside a transaction, or take the COMMIT out."),
        Said.of(
            "3B001",
            "savepoint \"(.+?)\" does not exist",
            "There is no savepoint {1} in this transaction.",
            "Set it before, in the same transaction, or correct its name."),
        Said.of(
                "XX000",
                "tuple concurrently (?:updated|deleted)",
                "Two sessions changed the same object of the catalog at once, such as replacing one"
                    + " function or granting on one table.",
                "Run it again, and let only one runner migrate at a time.")
            .ask("Open transactions now", OPEN_TRANSACTIONS, 0)
            .run("Keep other runners out", "SELECT pg_advisory_lock(4242); -- in every runner"),
        Said.of(
            "0A000",
            "cached plan must not change result type",
            "A client keeps a prepared statement from before the table was changed.",
            "Reconnect the clients, or deallocate their prepared statements; the file is not at"
                + " fault."));
  }
}
