-- title: Do the objects of a migration exist?
-- category: migrations
-- about: Names a migration claims to create, of any kind, against what is there. Paste its names with commas between.
-- parameter: names | names | | Names, with commas between
SELECT * FROM (
SELECT trim(x) AS name,
       coalesce((SELECT string_agg(kind, ', ') FROM (
          SELECT 'relation ' || c.oid::regclass AS kind FROM pg_class c WHERE c.relname = lower(trim(x)) AND c.relkind NOT IN ('t', 'c')
          UNION ALL SELECT 'function ' || p.oid::regprocedure FROM pg_proc p WHERE p.proname = lower(trim(x))
          UNION ALL SELECT 'type ' || t.oid::regtype FROM pg_type t WHERE t.typname = lower(trim(x)) AND t.typtype IN ('e', 'd', 'r')
          UNION ALL SELECT 'column of ' || a.attrelid::regclass FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
                     WHERE a.attname = lower(trim(x)) AND a.attnum > 0 AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
          UNION ALL SELECT 'policy on ' || p.polrelid::regclass FROM pg_policy p WHERE p.polname = trim(x)
          UNION ALL SELECT 'trigger on ' || g.tgrelid::regclass FROM pg_trigger g WHERE g.tgname = lower(trim(x)) AND NOT g.tgisinternal
          UNION ALL SELECT 'constraint of ' || k.conrelid::regclass FROM pg_constraint k WHERE k.conname = lower(trim(x)) AND k.conrelid <> 0
       ) found), 'missing') AS found
  FROM unnest(string_to_array(:names, ',')) x
) named
 ORDER BY found <> 'missing', name
