-- title: Which extensions are installed, and are they current?
-- category: schema
-- about: Installed extensions with their schema and version, against the version the server could give.
SELECT e.extname AS extension, e.extversion AS installed, a.default_version AS available,
       n.nspname AS schema, e.extversion IS DISTINCT FROM a.default_version AS can_be_updated, a.comment
  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
  LEFT JOIN pg_available_extensions a ON a.name = e.extname
 ORDER BY 1
