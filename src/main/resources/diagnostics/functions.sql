-- title: Which functions are there, and what can they do?
-- category: schema
-- about: Overloads, language, volatility, SECURITY DEFINER, search path and owner; the whole text in the side viewer.
-- parameter: pattern | name | % | A part of the name
SELECT p.oid::regprocedure::text AS function,
       CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' WHEN 'w' THEN 'window' ELSE 'function' END AS kind,
       pg_get_function_result(p.oid) AS returns, l.lanname AS language,
       CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END AS volatility,
       p.prosecdef AS security_definer, array_to_string(p.proconfig, ', ') AS settings,
       pg_get_userbyid(p.proowner) AS owner,
       CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END AS definition
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
 WHERE p.proname ILIKE '%' || :pattern || '%' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
 ORDER BY 1
 LIMIT 500
