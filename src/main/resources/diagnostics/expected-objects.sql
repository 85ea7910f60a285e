-- title: Which of these tables are missing?
-- category: schema
-- about: Names an app expects, against what is there. The room Diagnose compares the whole folder.
-- parameter: names | names | | Names, with commas between
SELECT trim(x) AS expected, to_regclass(trim(x))::text AS found,
       (SELECT string_agg(n.nspname || '.' || c.relname, ', ') FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE lower(c.relname) = lower(split_part(trim(x), '.', -1)) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')) AS of_that_name,
       CASE WHEN to_regclass(trim(x)) IS NULL THEN 'missing' ELSE 'there' END AS verdict
  FROM unnest(string_to_array(:names, ',')) x
 ORDER BY verdict DESC, 1
