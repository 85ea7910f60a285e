-- title: Which migration tools keep a history here?
-- category: migrations
-- about: Tables that look like a migration history, by name and columns, with their number of rows. The room Migrations reads the one of the folder.
-- empty: No migration tool has left a history.
SELECT format('%I.%I', n.nspname, c.relname) AS history,
       CASE c.relname WHEN 'flyway_schema_history' THEN 'Flyway' WHEN 'databasechangelog' THEN 'Liquibase'
            WHEN '_prisma_migrations' THEN 'Prisma' WHEN 'alembic_version' THEN 'Alembic'
            WHEN 'django_migrations' THEN 'Django' WHEN 'atlas_schema_revisions' THEN 'Atlas'
            WHEN 'goose_db_version' THEN 'goose' WHEN 'knex_migrations' THEN 'Knex'
            WHEN 'pgmigrations' THEN 'node-pg-migrate' WHEN '_sqlx_migrations' THEN 'SQLx'
            WHEN '__diesel_schema_migrations' THEN 'Diesel' WHEN '__drizzle_migrations' THEN 'Drizzle'
            WHEN 'changes' THEN 'Sqitch'
            WHEN 'schema_migrations' THEN CASE WHEN n.nspname = 'supabase_migrations' THEN 'Supabase'
                 ELSE 'golang-migrate, dbmate, Rails or Drydock' END END AS tool,
       (SELECT string_agg(a.attname, ', ' ORDER BY a.attnum) FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
       greatest(s.n_live_tup, 0) AS estimated_rows, has_table_privilege(c.oid, 'SELECT') AS may_read,
       format('SELECT * FROM %I.%I', n.nspname, c.relname) AS ask_this
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
 WHERE c.relkind IN ('r', 'p')
   AND (c.relname IN ('flyway_schema_history', 'databasechangelog', '_prisma_migrations', 'alembic_version',
        'django_migrations', 'atlas_schema_revisions', 'goose_db_version', 'knex_migrations', 'pgmigrations',
        '_sqlx_migrations', '__diesel_schema_migrations', '__drizzle_migrations', 'schema_migrations')
        OR c.relname = 'changes' AND n.nspname = 'sqitch')
 ORDER BY 2, 1
