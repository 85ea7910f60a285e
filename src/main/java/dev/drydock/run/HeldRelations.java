package dev.drydock.run;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks what relations there are, and which of them the own backend holds locks on. */
final class HeldRelations {
  private static final String COLUMNS =
      """
      pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname),
      c.relkind::text, c.relfilenode::bigint, coalesce(i.indrelid, 0)::bigint
      """;

  /** Toast tables go with their tables, temporary ones concern nobody else. */
  private static final String SHOWN =
      """
      c.relkind IN ('r', 'p', 'm', 'v', 'f', 'i', 'I', 'S')
         AND n.nspname NOT LIKE 'pg\\_toast%' AND n.nspname NOT LIKE 'pg\\_temp%'
      """;

  private static final String ALL =
      "SELECT c.oid::bigint, "
          + COLUMNS
          + """
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
           WHERE c.oid >= 16384 AND
          """
          + SHOWN;

  /** What is locked and no longer in pg_class was dropped. */
  private static final String HELD =
      "SELECT l.relation::bigint, "
          + COLUMNS
          + """
          , l.modes,
             CASE WHEN c.relkind IN ('r', 'm')
                  THEN pg_catalog.pg_stat_get_xact_numscans(c.oid) ELSE 0 END,
             pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid)
               + pg_catalog.pg_stat_get_xact_tuples_updated(c.oid)
               + pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid)
            FROM (SELECT relation, pg_catalog.array_agg(DISTINCT mode) AS modes
                    FROM pg_catalog.pg_locks
                   WHERE pid = pg_catalog.pg_backend_pid() AND granted AND locktype = 'relation'
                     AND relation >= 16384
                     AND database = (SELECT oid FROM pg_catalog.pg_database
                                      WHERE datname = pg_catalog.current_database())
                   GROUP BY relation) l
            LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation
            LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
           WHERE c.oid IS NULL OR
          """
          + SHOWN
          + " ORDER BY 2, 1";

  /** The counters may still hold what an earlier transaction of this session did. */
  private static final String COUNTED =
      """
      SELECT c.oid::bigint, pg_catalog.pg_stat_get_xact_numscans(c.oid)
        FROM pg_catalog.pg_class c
       WHERE c.oid >= 16384 AND c.relkind IN ('r', 'm')
         AND pg_catalog.pg_stat_get_xact_numscans(c.oid) > 0
      """;

  private final Session session;

  HeldRelations(Session session) {
    this.session = session;
  }

  /**
   * A relation as the catalog has it.
   *
   * @param kind as in {@code relkind}
   * @param file {@code relfilenode}; changes when the storage is written anew
   * @param table the OID of an index's table, else 0
   */
  record Relation(String name, String kind, long file, long table) {
    boolean index() {
      return kind.equalsIgnoreCase("i");
    }

    boolean sequence() {
      return kind.equals("S");
    }
  }

  /**
   * One that is locked.
   *
   * @param relation empty when it was dropped
   * @param modes as in {@code pg_locks}
   * @param scans how often it was read whole
   * @param changes rows inserted, updated and deleted
   */
  record Held(
      long oid, Optional<Relation> relation, List<String> modes, long scans, long changes) {}

  private record Entry<T>(long oid, T value) {}

  /** Every relation, by OID. */
  Map<Long, Relation> all() throws ServerException {
    return byOid(session.query(ALL, row -> new Entry<>(row.getLong(1), relation(row))));
  }

  /** Those locked now. */
  List<Held> held() throws ServerException {
    return session.query(HELD, HeldRelations::held);
  }

  /** What the counters of scans stand at, where not at zero. */
  Map<Long, Long> scans() throws ServerException {
    return byOid(session.query(COUNTED, row -> new Entry<>(row.getLong(1), row.getLong(2))));
  }

  private static <T> Map<Long, T> byOid(List<Entry<T>> entries) {
    Map<Long, T> map = new HashMap<>();
    entries.forEach(entry -> map.put(entry.oid(), entry.value()));
    return map;
  }

  private static Relation relation(ResultSet row) throws SQLException {
    return new Relation(row.getString(2), row.getString(3), row.getLong(4), row.getLong(5));
  }

  private static Held held(ResultSet row) throws SQLException {
    Array modes = row.getArray(6);
    return new Held(
        row.getLong(1),
        row.getString(3) == null ? Optional.empty() : Optional.of(relation(row)),
        List.of((String[]) modes.getArray()),
        row.getLong(7),
        row.getLong(8));
  }
}
