-- title: Which exposed tables have no row security?
-- category: security
-- about: Tables without row level security, and who of the roles an API uses may read or write them.
-- parameter: schemas | names | public | Schemas an API shows, with commas between
-- empty: Every table there has row security.
-- found: Whoever has a right here sees and changes every row.
SELECT c.oid::regclass::text AS relation, greatest(c.reltuples, 0)::bigint AS estimated_rows,
       (SELECT string_agg(DISTINCT CASE WHEN x.grantee = 0 THEN 'everybody' ELSE pg_get_userbyid(x.grantee) END
                          || ': ' || x.privilege_type, ', ')
          FROM aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) x
         WHERE x.grantee <> c.relowner
           AND x.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')) AS others_may
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
   AND n.nspname = ANY (SELECT trim(x) FROM unnest(string_to_array(:schemas, ',')) x)
 ORDER BY c.relacl IS NULL, 1
