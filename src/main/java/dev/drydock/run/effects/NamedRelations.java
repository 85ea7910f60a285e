package dev.drydock.run.effects;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.sql.ddl.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds relations by the names statements have for them; reads the catalog and nothing else. */
final class NamedRelations {
  private static final String SELECT =
      """
      SELECT c.oid::bigint, pg_catalog.quote_ident(n.nspname) || '.'
             || pg_catalog.quote_ident(c.relname), c.relkind::text,
             coalesce(i.indrelid, 0)::bigint
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
       WHERE\s""";

  private static final String TABLES =
      """
      SELECT w.name, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
        FROM pg_catalog.unnest(?::text[]) AS w(name)
        JOIN pg_catalog.pg_class r ON r.oid = pg_catalog.to_regclass(w.name)::oid
        LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = r.oid
        JOIN pg_catalog.pg_class c ON c.oid = coalesce(i.indrelid, r.oid)
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      """;

  private final Session session;

  NamedRelations(Session session) {
    this.session = session;
  }

  /**
   * One of them.
   *
   * @param name schema-qualified and quoted where need be
   * @param kind as in {@code relkind}
   * @param table OID of an index's table, else 0
   */
  record Found(long oid, String name, String kind, long table) {
    boolean partitioned() {
      return kind.equals("p");
    }
  }

  /** By the search path where the name has no schema. */
  Optional<Found> find(Name name) throws ServerException {
    return query("c.oid = pg_catalog.to_regclass(?)::oid", written(name)).stream().findFirst();
  }

  /** As {@code to_regclass} takes it. */
  static String written(Name name) {
    return name.schema().map(schema -> Session.quoted(schema) + ".").orElse("")
        + Session.quoted(name.own());
  }

  /**
   * Many at once.
   *
   * @param written as of {@link #written}
   * @return for those that are there the name, of an index its table's: schema-qualified and quoted
   *     where need be
   */
  Map<String, String> tables(Collection<String> written) throws ServerException {
    Map<String, String> tables = new HashMap<>();
    for (Map.Entry<String, String> one :
        session.query(
            TABLES, row -> Map.entry(row.getString(1), row.getString(2)), List.copyOf(written))) {
      tables.put(one.getKey(), one.getValue());
    }
    return tables;
  }

  Optional<Found> byOid(long oid) throws ServerException {
    return query("c.oid = ?::bigint::oid", oid).stream().findFirst();
  }

  List<Found> indexesOf(long table) throws ServerException {
    return query("i.indrelid = ?::bigint::oid ORDER BY 2", table);
  }

  /** Tables and materialized views with storage of their own. */
  List<Found> tablesIn(String schema) throws ServerException {
    return query("n.nspname = ? AND c.relkind IN ('r', 'm') ORDER BY 2", schema);
  }

  private List<Found> query(String condition, Object value) throws ServerException {
    return session.query(SELECT + condition, NamedRelations::found, value);
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4));
  }
}
