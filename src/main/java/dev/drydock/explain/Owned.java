package dev.drydock.explain;

import java.util.Optional;

/**
 * A thing as its owner is changed: an index goes with its table, a sequence with the table of its
 * column, and a function is told by its arguments.
 *
 * @param keyword behind ALTER
 * @param written as SQL writes it
 * @param may whether the role that asks may act as the owner at once, or after SET ROLE
 */
record Owned(String keyword, String written, String owner, String role, May may) {
  /** What the role that asks may do as the owner. */
  enum May {
    ACT,
    SET_ROLE,
    NOTHING
  }

  private static final String THINGS =
      """
      WITH things(keyword, written, owner, place) AS (
        SELECT CASE t.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
                    WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END,
               t.oid::regclass::text, t.relowner, pg_catalog.pg_table_is_visible(c.oid)
          FROM pg_catalog.pg_class c
          LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
          LEFT JOIN pg_catalog.pg_depend d
            ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND c.relkind = 'S'
           AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.deptype IN ('a', 'i')
          JOIN pg_catalog.pg_class t ON t.oid = coalesce(i.indrelid, d.refobjid, c.oid)
         WHERE c.relname = ? AND ? NOT IN ('type', 'function', 'schema', 'database')
           AND c.relkind <> 'c'
        UNION ALL
        SELECT CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END,
               p.oid::regprocedure::text, p.proowner, pg_catalog.pg_function_is_visible(p.oid)
          FROM pg_catalog.pg_proc p
         WHERE p.proname = ? AND ? IN ('function', 'procedure', 'aggregate', 'routine')
        UNION ALL
        SELECT CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, t.oid::regtype::text,
               t.typowner, pg_catalog.pg_type_is_visible(t.oid)
          FROM pg_catalog.pg_type t WHERE t.typname = ? AND ? IN ('type', 'domain')
        UNION ALL
        SELECT 'SCHEMA', pg_catalog.quote_ident(n.nspname), n.nspowner, true
          FROM pg_catalog.pg_namespace n WHERE n.nspname = ? AND ? = 'schema'
        UNION ALL
        SELECT 'DATABASE', pg_catalog.quote_ident(d.datname), d.datdba, true
          FROM pg_catalog.pg_database d WHERE d.datname = ? AND ? = 'database'
      )
      SELECT keyword, written AS name, pg_catalog.pg_get_userbyid(owner) AS owner,
             current_user AS role,
             CASE WHEN pg_catalog.pg_has_role(current_user, owner, 'USAGE') THEN 'ACT'
                  WHEN pg_catalog.pg_has_role(current_user, owner, 'MEMBER') THEN 'SET_ROLE'
                  ELSE 'NOTHING' END AS "may as its owner"
        FROM things
       ORDER BY pg_catalog.pg_has_role(current_user, owner, 'USAGE'), place DESC, written LIMIT 5
      """;

  /** What is called so, one that belongs to somebody else first. */
  static Optional<Evidence> asked(Case failure, String kind, String name) {
    String own = Names.own(name);
    return failure
        .live()
        .ask("Who owns it", THINGS, own, kind, own, kind, own, kind, own, kind, own, kind);
  }

  static Optional<Owned> first(Optional<Evidence> asked) {
    return asked
        .flatMap(found -> found.rows().stream().findFirst())
        .map(
            row ->
                new Owned(row.get(0), row.get(1), row.get(2), row.get(3), May.valueOf(row.get(4))));
  }
}
