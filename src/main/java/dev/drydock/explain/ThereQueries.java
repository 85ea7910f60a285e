package dev.drydock.explain;

/**
 * Questions for what has a name already. Each has the name as its value; those of a policy, trigger
 * or constraint also its table's.
 */
final class ThereQueries {
  static final String RELATION =
      """
      SELECT n.nspname AS schema, c.relname AS name,
             CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                  WHEN 'S' THEN 'sequence' WHEN 'i' THEN 'index' WHEN 'I' THEN 'index'
                  WHEN 'f' THEN 'foreign table' ELSE 'table' END AS kind,
             coalesce(i.indrelid::regclass::text, '') AS "index of",
             coalesce((SELECT o.conname FROM pg_catalog.pg_constraint o
                        WHERE o.conindid = c.oid AND o.contype IN ('p', 'u', 'x') LIMIT 1), '')
               AS "made for constraint"
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
       WHERE c.relname = ? AND n.nspname !~ '^pg_' ORDER BY 1 LIMIT 10
      """;

  static final String POLICY =
      "SELECT tablename AS table, policyname AS policy, cmd AS command, roles::text, qual AS using,"
          + " with_check AS \"with check\" FROM pg_catalog.pg_policies WHERE policyname = ?"
          + " AND tablename = ?";

  static final String TRIGGER =
      "SELECT tgrelid::regclass::text AS table, pg_catalog.pg_get_triggerdef(oid) AS definition"
          + " FROM pg_catalog.pg_trigger WHERE tgname = ? AND tgrelid IN"
          + " (SELECT oid FROM pg_catalog.pg_class WHERE relname = ?)";

  static final String CONSTRAINT =
      "SELECT conrelid::regclass::text AS table, pg_catalog.pg_get_constraintdef(oid) AS definition"
          + " FROM pg_catalog.pg_constraint WHERE conname = ? AND conrelid IN"
          + " (SELECT oid FROM pg_catalog.pg_class WHERE relname = ?)";

  static final String FUNCTION =
      "SELECT oid::regprocedure::text AS function, pg_catalog.pg_get_function_result(oid) AS returns"
          + " FROM pg_catalog.pg_proc WHERE proname = ? AND prokind <> 'a' LIMIT 10";

  static final String TYPE =
      """
      SELECT n.nspname AS schema, t.typname AS type, coalesce((SELECT string_agg(e.enumlabel, ', '
             ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid), '')
             AS labels
        FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
       WHERE t.typname = ? LIMIT 10
      """;

  static final String LABELS =
      """
      SELECT e.enumtypid::regtype::text AS type, string_agg(e.enumlabel, ', '
             ORDER BY e.enumsortorder) AS labels
        FROM pg_catalog.pg_enum e
       WHERE e.enumtypid IN (SELECT enumtypid FROM pg_catalog.pg_enum WHERE enumlabel = ?)
       GROUP BY 1 LIMIT 10
      """;

  private ThereQueries() {}
}
