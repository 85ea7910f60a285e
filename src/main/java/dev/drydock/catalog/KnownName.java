package dev.drydock.catalog;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.util.List;

/**
 * A name a person may type.
 *
 * @param kind in PostgreSQL's words: {@code table}, {@code view}, {@code column}, {@code function},
 *     {@code policy} …
 * @param text as it is written in SQL on this search path: {@code orders}, {@code shop.orders},
 *     {@code orders.total}, {@code total()}
 * @param relation the relation itself, or that of a column or policy; empty for a function
 */
public record KnownName(String kind, String text, String relation) {
  private static final String ALL =
      """
      WITH relations AS (
        SELECT c.oid, c.relkind,
               CASE WHEN pg_catalog.pg_table_is_visible(c.oid) THEN '' ELSE quote_ident(n.nspname) || '.' END
                 || quote_ident(c.relname) AS name
          FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname !~ '^pg_'
           AND n.nspname <> 'information_schema'
      )
      SELECT CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                          WHEN 'f' THEN 'foreign table' ELSE 'table' END AS kind, name, name AS relation
        FROM relations
      UNION ALL
      SELECT 'column', r.name || '.' || quote_ident(a.attname), r.name
        FROM relations r JOIN pg_catalog.pg_attribute a ON a.attrelid = r.oid
       WHERE a.attnum > 0 AND NOT a.attisdropped
      UNION ALL
      SELECT DISTINCT 'function',
             CASE WHEN pg_catalog.pg_function_is_visible(p.oid) THEN '' ELSE quote_ident(n.nspname) || '.' END
               || quote_ident(p.proname) || '()', ''
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
         AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                          WHERE e.classid = 'pg_catalog.pg_proc'::regclass AND e.objid = p.oid AND e.deptype = 'e')
      UNION ALL
      SELECT 'policy', quote_ident(p.polname), r.name
        FROM relations r JOIN pg_catalog.pg_policy p ON p.polrelid = r.oid
       ORDER BY 2
      """;

  /** Its kind for people: of a policy the name alone says little. */
  public String inWords() {
    return kind.equals("policy") ? "policy on " + relation : kind;
  }

  /** Every one of a database, sorted; what belongs to the server or an extension is left out. */
  public static List<KnownName> read(Session session) throws ServerException {
    return session.query(
        ALL, row -> new KnownName(row.getString(1), row.getString(2), row.getString(3)));
  }
}
