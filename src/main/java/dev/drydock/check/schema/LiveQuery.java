package dev.drydock.check.schema;

/**
 * What {@link LiveSchema} asks; PostgreSQL 14 to 18. Lists are joined by the unit separator, which
 * no sensible name holds.
 */
enum LiveQuery {
  RELATIONS(
      """
      SELECT c.oid::bigint AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind,
        c.relpersistence AS persistence, c.relrowsecurity AS row_security,
        c.reltuples::bigint AS rows,
        (c.relpages + coalesce((SELECT sum(i.relpages) FROM pg_catalog.pg_index x
          JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid WHERE x.indrelid = c.oid), 0))::bigint
          * pg_catalog.current_setting('block_size')::bigint AS bytes
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE %s AND c.relkind <> 't'
      """),
  COLUMNS(
      """
      SELECT a.attrelid::bigint AS relation, a.attname AS name,
        CASE WHEN e.typname IS NULL THEN t.typname ELSE e.typname || '[]' END AS type,
        a.attnotnull AS not_null,
        a.atthasdef OR a.attidentity <> '' OR a.attgenerated <> '' AS has_default
      FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
      WHERE %s AND c.relkind NOT IN ('t', 'i', 'I', 'S') AND a.attnum > 0 AND NOT a.attisdropped
      ORDER BY a.attrelid, a.attnum
      """),
  CONSTRAINTS(
      """
      SELECT k.conrelid::bigint AS relation, k.conname AS name, k.contype AS kind,
        (SELECT pg_catalog.string_agg(a.attname, E'\\x1F' ORDER BY u.i)
          FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY AS u(n, i)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n) AS columns,
        k.confrelid::bigint AS referenced,
        (SELECT pg_catalog.string_agg(a.attname, E'\\x1F' ORDER BY u.i)
          FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY AS u(n, i)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.n)
          AS referenced_columns,
        k.convalidated AS valid,
        CASE WHEN k.contype = 'c'
          THEN pg_catalog.pg_get_expr(k.conbin, k.conrelid) END AS expression
      FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE %s AND k.contype IN ('p', 'u', 'f', 'x', 'c', 'n')
      """),
  INDEXES(
      """
      SELECT x.indrelid::bigint AS relation, i.relname AS name, x.indisunique AS is_unique,
        x.indnkeyatts AS keys, x.indisvalid AS valid, x.indpred IS NOT NULL AS partial,
        m.amname AS method,
        (SELECT pg_catalog.string_agg(a.attname, E'\\x1F' ORDER BY u.i)
          FROM pg_catalog.unnest(x.indkey::int2[]) WITH ORDINALITY AS u(n, i)
          JOIN pg_catalog.pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = u.n
          WHERE u.i <= x.indnkeyatts AND NOT EXISTS (
            SELECT FROM pg_catalog.unnest(x.indkey::int2[]) WITH ORDINALITY AS e(n, i)
            WHERE e.n = 0 AND e.i <= u.i)) AS columns
      FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid
      JOIN pg_catalog.pg_am m ON m.oid = i.relam
      JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE %s AND c.relkind <> 't'
      """),
  POLICIES(
      """
      SELECT p.polrelid::bigint AS relation, p.polname AS name, p.polcmd AS command,
        p.polpermissive AS permissive,
        (SELECT pg_catalog.string_agg(coalesce(r.rolname, 'public'), E'\\x1F')
          FROM pg_catalog.unnest(p.polroles) AS u(role)
          LEFT JOIN pg_catalog.pg_roles r ON r.oid = u.role) AS roles
      FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE %s
      """),
  TRIGGERS(
      """
      SELECT t.tgrelid::bigint AS relation, t.tgname AS name, t.tgtype AS bits,
        f.proname AS function, s.nspname AS function_schema
      FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_proc f ON f.oid = t.tgfoid
      JOIN pg_catalog.pg_namespace s ON s.oid = f.pronamespace
      WHERE %s AND NOT t.tgisinternal
      """),
  ROUTINES(
      """
      SELECT n.nspname AS schema, p.proname AS name,
        (SELECT pg_catalog.string_agg(pg_catalog.format_type(u.type, NULL), E'\\x1F' ORDER BY u.i)
          FROM pg_catalog.unnest(p.proargtypes::oid[]) WITH ORDINALITY AS u(type, i)) AS arguments,
        (SELECT pg_catalog.string_agg(coalesce(p.proargnames[u.i], ''), E'\\x1F' ORDER BY u.i)
          FROM pg_catalog.generate_subscripts(p.proargnames, 1) AS u(i)
         WHERE p.proargmodes IS NULL OR p.proargmodes[u.i] IN ('i', 'b', 'v')) AS names,
        NOT pg_catalog.has_function_privilege('public', p.oid, 'EXECUTE')
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_default_acl d WHERE d.defaclobjtype = 'f')
          AS withheld,
        p.pronargs - p.pronargdefaults AS required, p.provariadic <> 0 AS variadic,
        CASE WHEN p.prokind <> 'p' THEN pg_catalog.format_type(p.prorettype, NULL) END AS returns,
        l.lanname AS language,
        CASE WHEN l.lanname IN ('plpgsql', 'sql') THEN p.prosrc END AS body
      FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
      JOIN pg_catalog.pg_language l ON l.oid = p.prolang
      WHERE %s
      """),
  TYPES(
      """
      SELECT n.nspname AS schema, t.typname AS name, t.typtype AS kind,
        (SELECT pg_catalog.string_agg(e.enumlabel, E'\\x1F' ORDER BY e.enumsortorder)
          FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid) AS labels
      FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      WHERE %s AND t.typcategory <> 'A'
        AND (t.typrelid = 0
          OR EXISTS (
            SELECT FROM pg_catalog.pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))
      """),
  OPERATOR_CLASSES("SELECT o.opcname FROM pg_catalog.pg_opclass o"),
  ROLES("SELECT r.rolname FROM pg_catalog.pg_roles r"),
  SCHEMAS("SELECT n.nspname FROM pg_catalog.pg_namespace n"),
  SEARCH_PATH("SELECT pg_catalog.unnest(pg_catalog.current_schemas(false))");

  private static final String NOT_BUILT_IN =
      "n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
          + " AND n.nspname !~ '^pg_(toast_)?temp_'";

  private final String sql;

  LiveQuery(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql.replace("%s", NOT_BUILT_IN);
  }
}
