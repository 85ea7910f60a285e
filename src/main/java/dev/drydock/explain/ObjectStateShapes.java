package dev.drydock.explain;

import java.util.List;

/** Objects that are in use, or not in the state a statement needs. */
final class ObjectStateShapes {
  private static final String SESSIONS_ON =
      """
      SELECT pid, usename AS user, application_name AS application, state
        FROM pg_catalog.pg_stat_activity WHERE datname = ? ORDER BY pid LIMIT 10
      """;

  private ObjectStateShapes() {}

  static List<Entry> all() {
    return List.of(
        Said.of(
                "55006",
                "cannot (.+?) \"(.+?)\" because it has pending trigger events",
                "{2} was changed earlier in this transaction, and deferred checks of those rows are"
                    + " still to come.",
                "Have them checked first, or put data and structure into two files.")
            .ask(
                "Deferrable constraints",
                """
                SELECT conrelid::regclass::text AS table, conname AS constraint,
                       condeferred AS "initially deferred"
                  FROM pg_catalog.pg_constraint
                 WHERE condeferrable AND (conrelid IN (SELECT oid FROM pg_catalog.pg_class
                                                        WHERE relname = ?) OR condeferred)
                 ORDER BY 1, 2 LIMIT 10
                """,
                2)
            .run("Check them now", "SET CONSTRAINTS ALL IMMEDIATE"),
        Said.of(
            "55006",
            "cannot (.+?) \"(.+?)\" because it is being used by active queries in this session",
            "{2} is still being read by a cursor or a loop of this session.",
            "Close the cursor first, or move the change out of the loop."),
        Said.of(
            "55006",
            "cannot drop the currently open database",
            "A session cannot drop the database it is connected to.",
            "Connect to another one, such as postgres, and drop it from there."),
        Said.of(
                "55006",
                "database \"(.+?)\" is being accessed by other users",
                "Other sessions are connected to {1}.",
                "Let them disconnect, or end them.")
            .ask("Sessions of {1}", SESSIONS_ON, 1)
            .run("Drop it with its sessions", "DROP DATABASE {1q} WITH (FORCE)"),
        Said.of(
                "55006",
                "is (?:being )?used|in use",
                "It is in use by another session.",
                "Let that session finish first.")
            .check("SELECT pid, state, query FROM pg_stat_activity"),
        Said.of(
            "55000",
            "record \"(.+?)\" is not assigned yet",
            "{1} holds no row: in a trigger OLD has none on INSERT and NEW none on DELETE, and a"
                + " loop's record none before its first row.",
            "Look at TG_OP first, or assign it before."),
        new RefreshKey(),
        Said.of(
                "55000",
                "materialized view \"(.+?)\" has not been populated",
                "{1} was made WITH NO DATA or its last refresh failed, so it cannot be read.",
                "Refresh it, without CONCURRENTLY the first time.")
            .run("Refresh it", "REFRESH MATERIALIZED VIEW {1q};"),
        Said.of(
                "55000",
                "index \"(.+?)\" is not valid",
                "{1} is left over from a CREATE INDEX CONCURRENTLY that failed.",
                "Drop it and make it again.")
            .ask(
                "Invalid indexes",
                "SELECT indexrelid::regclass::text AS index, indrelid::regclass::text AS table"
                    + " FROM pg_catalog.pg_index WHERE NOT indisvalid ORDER BY 1 LIMIT 10",
                0)
            .run("Make it anew", "REINDEX INDEX CONCURRENTLY {1q}"),
        Said.of(
                "55000",
                "column \"(.+?)\" of relation \"(.+?)\" must be declared NOT NULL before identity",
                "An identity column must be NOT NULL first, and {1} of {2} is not.",
                "Set it NOT NULL, then add the identity.")
            .run("Set it NOT NULL first", "ALTER TABLE {2q} ALTER COLUMN {1q} SET NOT NULL"),
        new ReplicaIdentity(),
        Said.of(
                "55000",
                "cannot (insert into|update|delete from) view \"(.+?)\"",
                "{2} is a view that PostgreSQL cannot write through by itself.",
                "Write to the table under it, or give the view an INSTEAD OF trigger.")
            .ask(
                "What {2} selects",
                "SELECT pg_catalog.pg_get_viewdef(oid) AS definition FROM pg_catalog.pg_class"
                    + " WHERE relname = ? AND relkind = 'v'",
                2),
        Said.of(
                "55000",
                "prepared transactions are disabled",
                "The server allows no prepared transactions (max_prepared_transactions is 0).",
                "Use plain COMMIT, or have the setting raised, which takes a restart.")
            .check("SHOW max_prepared_transactions"),
        Said.of(
                "55000",
                "currval of sequence \"(.+?)\" is not yet defined",
                "This session has not called nextval of {1} yet, and currval is per session.",
                "Call nextval first, or use RETURNING.")
            .run("See where it stands", "SELECT last_value FROM {1q}"),
        Said.of(
            "55000",
            "lastval is not yet defined",
            "This session has not called nextval yet.",
            "Use RETURNING of the INSERT instead."),
        Said.of(
            "55P04",
            "unsafe use of new value \"(.+?)\" of enum type (.+)",
            "{1} was added to {2} in this transaction, and cannot be used before that is"
                + " committed.",
            "Put ALTER TYPE … ADD VALUE into an earlier file of its own."),
        Said.of(
                "55P02",
                "parameter \"(.+?)\" cannot be",
                "{1} is a setting of the server or of the connection, not of a session.",
                "Take it out of the file; it belongs into the server's configuration.")
            .ask(
                "The setting",
                "SELECT name, setting, context FROM pg_catalog.pg_settings WHERE name = ?",
                1));
  }
}
