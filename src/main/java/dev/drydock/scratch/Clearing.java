package dev.drydock.scratch;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;

/**
 * Puts the scratch server back to how it was made: no database, role or setting of any rehearsal is
 * left, that of a program that was killed neither.
 */
record Clearing(WriteSession session) {
  private static final String SLOTS =
      "SELECT pg_catalog.pg_drop_replication_slot(slot_name)::text"
          + " FROM pg_catalog.pg_replication_slots WHERE NOT active";

  private static final String DATABASES =
      """
      SELECT datname FROM pg_catalog.pg_database
       WHERE NOT datistemplate AND datname <> pg_catalog.current_database()
      """;

  private static final String ROLES =
      """
      SELECT rolname FROM pg_catalog.pg_roles
       WHERE oid >= 16384 AND rolname <> session_user
      """;

  private static final String CHANGED_SETTINGS =
      """
      SELECT name FROM pg_catalog.pg_file_settings
       WHERE sourcefile LIKE '%postgresql.auto.conf'
      """;

  void run() throws ServerException {
    session.query(SLOTS, row -> row.getString(1));
    for (String database : session.query(DATABASES, row -> row.getString(1))) {
      execute("DROP DATABASE IF EXISTS " + Session.quoted(database) + " WITH (FORCE)");
    }
    for (String role : session.query(ROLES, row -> row.getString(1))) {
      execute("DROP OWNED BY " + Session.quoted(role) + " CASCADE");
    }
    for (String role : session.query(ROLES, row -> row.getString(1))) {
      execute("DROP ROLE " + Session.quoted(role));
    }
    if (!session.query(CHANGED_SETTINGS, row -> row.getString(1)).isEmpty()) {
      execute("ALTER SYSTEM RESET ALL");
      session.query("SELECT pg_catalog.pg_reload_conf()", row -> row.getBoolean(1));
    }
  }

  private void execute(String sql) throws ServerException {
    session.execute(sql, notice -> {});
  }
}
