package dev.drydock.scratch;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.sql.StringConstant;
import java.util.List;

/**
 * A setting of the original's whole server without which it takes other statements than its copy:
 * replication slots, the times of commits, thousands of locks in one transaction; and the order of
 * day, month and year, which a driver that asks for ISO dates takes from the configuration alone.
 * In force once the copy's server has started again, as it does when it is kept. Not followed are a
 * wal_level that leaves no room for replication, for it takes nothing away from migrations, and
 * more locks than a small server has memory for.
 */
record ServerSetting(String name, String value) {
  private static final String ALL =
      """
      SELECT name, CASE name WHEN 'max_locks_per_transaction'
                             THEN least(setting::int, 2048)::text ELSE setting END
        FROM pg_catalog.pg_settings
       WHERE setting <> boot_val AND setting <> 'minimal'
         AND name = ANY ('{DateStyle,max_locks_per_transaction,track_commit_timestamp,wal_level}'::text[])
       ORDER BY name
      """;

  static List<ServerSetting> all(Session session) throws ServerException {
    return session.query(ALL, row -> new ServerSetting(row.getString(1), row.getString(2)));
  }

  /** What sets it for a copy's server. */
  String statement() {
    return "ALTER SYSTEM SET %s TO %s".formatted(name, StringConstant.of(value));
  }
}
