package dev.drydock.explain;

import java.util.Optional;
import java.util.stream.Collectors;

/** What is built on a relation or a column of it, and on that in turn, as pg_depend has it. */
final class BuiltOn {
  private static final String RULE = "rule _RETURN on ";

  /** With what is needed to make it again. */
  private static final String TREE =
      """
      WITH RECURSIVE tree AS (
        SELECT d.classid, d.objid, d.objsubid, 1 AS depth
          FROM pg_catalog.pg_depend d
         WHERE d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = to_regclass(?)
           AND (? = '' OR d.refobjsubid = (SELECT attnum FROM pg_catalog.pg_attribute
                 WHERE attrelid = d.refobjid AND attname = ?))
           AND d.deptype = 'n'
        UNION
        SELECT d.classid, d.objid, d.objsubid, t.depth + 1
          FROM tree t
          LEFT JOIN pg_catalog.pg_rewrite r
            ON t.classid = 'pg_catalog.pg_rewrite'::regclass AND r.oid = t.objid
          JOIN pg_catalog.pg_depend d
            ON (d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = r.ev_class
                OR d.refclassid = t.classid AND d.refobjid = t.objid)
         WHERE d.deptype = 'n' AND t.depth < 20
           AND (d.classid, d.objid) <> (t.classid, t.objid)
      )
      SELECT DISTINCT pg_catalog.pg_describe_object(t.classid, t.objid, 0) AS depends,
             min(t.depth) AS depth,
             coalesce(pg_catalog.pg_get_viewdef(v.oid),
                      pg_catalog.pg_get_constraintdef(c.oid),
                      pg_catalog.pg_get_triggerdef(g.oid), '') AS definition
        FROM tree t
        LEFT JOIN pg_catalog.pg_rewrite r
          ON t.classid = 'pg_catalog.pg_rewrite'::regclass AND r.oid = t.objid
        LEFT JOIN pg_catalog.pg_class v ON v.oid = r.ev_class AND v.relkind IN ('v', 'm')
        LEFT JOIN pg_catalog.pg_constraint c
          ON t.classid = 'pg_catalog.pg_constraint'::regclass AND c.oid = t.objid
        LEFT JOIN pg_catalog.pg_trigger g
          ON t.classid = 'pg_catalog.pg_trigger'::regclass AND g.oid = t.objid
       GROUP BY t.classid, t.objid, v.oid, c.oid, g.oid ORDER BY 2, 1 LIMIT 50
      """;

  private BuiltOn() {}

  /**
   * The whole tree.
   *
   * @param relation as SQL writes it
   * @param column of it; empty for all
   */
  static Optional<Evidence> relation(Case failure, String relation, String column) {
    return failure.live().ask("What is built on it", TREE, relation, column, column);
  }

  /** One of the tree for people: a view is known to the catalog by its rule. */
  static String shown(String described) {
    return described.startsWith(RULE) ? described.substring(RULE.length()) : described;
  }

  /** The views of a tree, to be dropped before and made again after. */
  static void views(Draft draft, Optional<Evidence> tree, String between) {
    String script =
        tree.stream()
            .flatMap(found -> found.rows().stream())
            .filter(row -> row.get(0).startsWith(RULE))
            .map(row -> again(row.get(0).substring(RULE.length()), between, row.get(2)))
            .collect(Collectors.joining("\n"));
    if (!script.isEmpty()) {
      draft.run("Drop the views, make the change, make them again", script);
    }
  }

  /** {@code view public.v} and its query. */
  private static String again(String view, String between, String query) {
    String kind = view.startsWith("materialized") ? "MATERIALIZED VIEW" : "VIEW";
    String name = view.substring(view.lastIndexOf(' ') + 1);
    return "DROP %s %s;\n%s\nCREATE %s %s AS%s"
        .formatted(kind, name, between, kind, name, query.isEmpty() ? " …" : "\n" + query);
  }
}
