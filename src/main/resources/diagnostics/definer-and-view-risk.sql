-- title: Which functions and views pass rights on?
-- category: security
-- about: SECURITY DEFINER functions without a fixed search path can be hijacked; views over tables with row security show what their owner may see.
-- empty: There is none.
-- on: 15
SELECT 'function' AS kind, p.oid::regprocedure::text AS name, 'SECURITY DEFINER without SET search_path' AS risk,
       has_function_privilege('public', p.oid, 'EXECUTE') AS everybody_may_use_it
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')
   AND NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) s WHERE s LIKE 'search\_path=%')
UNION ALL
SELECT DISTINCT 'view', v.oid::regclass::text, 'shows rows of ' || t.oid::regclass || ' past its row security', NULL::boolean
  FROM pg_class v JOIN pg_rewrite w ON w.ev_class = v.oid
  JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_class'::regclass
  JOIN pg_class t ON t.oid = d.refobjid AND t.relrowsecurity
 WHERE v.relkind = 'v' AND NOT coalesce(v.reloptions @> '{security_invoker=true}' OR v.reloptions @> '{security_invoker=on}', false)
-- on: 14
SELECT 'function' AS kind, p.oid::regprocedure::text AS name, 'SECURITY DEFINER without SET search_path' AS risk,
       has_function_privilege('public', p.oid, 'EXECUTE') AS everybody_may_use_it
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')
   AND NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) s WHERE s LIKE 'search\_path=%')
UNION ALL
SELECT DISTINCT 'view', v.oid::regclass::text, 'shows rows of ' || t.oid::regclass || ' past its row security', NULL::boolean
  FROM pg_class v JOIN pg_rewrite w ON w.ev_class = v.oid
  JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_class'::regclass
  JOIN pg_class t ON t.oid = d.refobjid AND t.relrowsecurity
 WHERE v.relkind = 'v'
