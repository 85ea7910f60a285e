package dev.drydock.explain;

/** Questions about who owns a thing and who may do what with it; each has one value, its name. */
final class Rights {
  static final String RELATION =
      """
      SELECT c.oid::regclass::text AS name, pg_catalog.pg_get_userbyid(c.relowner) AS owner,
             current_user AS role,
             pg_catalog.has_schema_privilege(c.relnamespace, 'USAGE') AS "schema usage",
             coalesce((SELECT string_agg(p, ', ') FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE',
                 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
               WHERE c.relkind <> 'S' AND pg_catalog.has_table_privilege(c.oid, p)), 'none')
               AS "the role may",
             coalesce(c.relacl::text, '') AS grants
        FROM pg_catalog.pg_class c
       WHERE c.relname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') LIMIT 5
      """;

  static final String SCHEMA =
      """
      SELECT nspname AS schema, pg_catalog.pg_get_userbyid(nspowner) AS owner,
             current_user AS role, pg_catalog.has_schema_privilege(oid, 'USAGE') AS usage,
             pg_catalog.has_schema_privilege(oid, 'CREATE') AS create
        FROM pg_catalog.pg_namespace WHERE nspname = ?
      """;

  static final String FUNCTION =
      """
      SELECT p.oid::regprocedure::text AS function,
             pg_catalog.pg_get_userbyid(p.proowner) AS owner, current_user AS role,
             pg_catalog.has_function_privilege(p.oid, 'EXECUTE') AS "may execute",
             p.prokind AS kind
        FROM pg_catalog.pg_proc p WHERE p.proname = ?
       ORDER BY pg_catalog.pg_function_is_visible(p.oid) DESC, 1 LIMIT 5
      """;

  /** An extension that is not there to be created. */
  static final String EXTENSION =
      """
      SELECT name AS extension, default_version AS version,
             coalesce(installed_version, 'no') AS installed,
             coalesce((SELECT bool_or(v.trusted) FROM pg_catalog.pg_available_extension_versions v
                        WHERE v.name = e.name), false) AS trusted,
             pg_catalog.has_database_privilege(current_database(), 'CREATE')
               AS "may create in the database"
        FROM pg_catalog.pg_available_extensions e WHERE name = ?
      """;

  private Rights() {}

  /** The role that asks. */
  static String role(Case failure) {
    return failure.live().text("SELECT current_user").orElse("the_role");
  }
}
