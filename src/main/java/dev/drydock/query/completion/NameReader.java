package dev.drydock.query.completion;

import dev.drydock.query.completion.KnownNames.Column;
import dev.drydock.query.completion.KnownNames.Function;
import dev.drydock.query.completion.KnownNames.Relation;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the names of a database from its catalog. */
public final class NameReader {
  private static final String SCHEMAS =
      """
      SELECT nspname FROM pg_catalog.pg_namespace
       WHERE nspname !~ '^pg_(toast|temp)' AND pg_catalog.has_schema_privilege(oid, 'USAGE')
       ORDER BY 1
      """;

  private static final String RELATIONS =
      """
      SELECT n.nspname, c.relname,
             CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
               WHEN 'f' THEN 'foreign table' WHEN 'S' THEN 'sequence' ELSE 'table' END,
             pg_catalog.pg_table_is_visible(c.oid),
             a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod)
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_attribute a
          ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND c.relkind <> 'S'
       WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname !~ '^pg_(toast|temp)'
       ORDER BY n.nspname, c.relname, a.attnum
      """;

  private static final String FUNCTIONS =
      """
      SELECT DISTINCT ON (n.nspname, p.proname) n.nspname, p.proname,
             pg_catalog.pg_get_function_identity_arguments(p.oid),
             pg_catalog.pg_function_is_visible(p.oid)
        FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
       WHERE p.prokind <> 'p' AND n.nspname !~ '^pg_(toast|temp)'
         AND p.prorettype NOT IN ('internal'::regtype, 'trigger'::regtype, 'event_trigger'::regtype,
               'language_handler'::regtype, 'index_am_handler'::regtype, 'table_am_handler'::regtype)
         AND NOT 'internal'::regtype = ANY (p.proargtypes)
         AND NOT 'cstring'::regtype = ANY (p.proargtypes)
       ORDER BY n.nspname, p.proname, p.pronargs
      """;

  private static final String ROLES =
      "SELECT rolname FROM pg_catalog.pg_roles WHERE rolname !~ '^pg_' ORDER BY 1";

  private static final String TYPES =
      """
      SELECT CASE WHEN pg_catalog.pg_type_is_visible(t.oid) THEN t.typname::text
               ELSE n.nspname || '.' || t.typname END
        FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
       WHERE t.typtype IN ('e', 'd') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
       ORDER BY 1
      """;

  private static final String EXTENSIONS = "SELECT extname FROM pg_catalog.pg_extension ORDER BY 1";

  private final Session session;

  private NameReader(Session session) {
    this.session = session;
  }

  /** Reads everything; a second at most where there are thousands of tables. */
  public static KnownNames read(Session session) throws ServerException {
    NameReader reader = new NameReader(session);
    return new KnownNames(
        reader.list(SCHEMAS),
        reader.relations(),
        session.query(FUNCTIONS, NameReader::function),
        reader.list(ROLES),
        reader.list(TYPES),
        reader.list(EXTENSIONS));
  }

  private List<String> list(String sql) throws ServerException {
    return session.query(sql, row -> row.getString(1));
  }

  private static Function function(ResultSet row) throws SQLException {
    return new Function(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4));
  }

  private record Line(Relation relation, List<Column> column) {
    static Line of(ResultSet row) throws SQLException {
      String name = row.getString(5);
      return new Line(
          new Relation(
              row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), List.of()),
          name == null ? List.of() : List.of(new Column(name, row.getString(6))));
    }
  }

  /** A line a column, put together to relations. */
  private List<Relation> relations() throws ServerException {
    List<Relation> relations = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    List<Line> lines = session.query(RELATIONS, Line::of);
    for (int i = 0; i < lines.size(); i++) {
      Relation relation = lines.get(i).relation();
      columns.addAll(lines.get(i).column());
      if (i + 1 == lines.size() || !lines.get(i + 1).relation().equals(relation)) {
        relations.add(
            new Relation(
                relation.schema(), relation.name(), relation.kind(), relation.visible(), columns));
        columns.clear();
      }
    }
    return relations;
  }
}
