-- title: Which policies does row security have?
-- category: security
-- about: Each policy with its roles, command and conditions, and what is odd about it: row security off, or a condition that is always true.
-- parameter: table | relation-or-all | % | The table, % for all
-- empty: There is no policy.
SELECT format('%I.%I', p.schemaname, p.tablename) AS relation, p.policyname AS policy, p.cmd AS command,
       array_to_string(p.roles, ', ') AS roles, p.permissive, p.qual AS using_condition, p.with_check,
       c.relrowsecurity AS row_security, c.relforcerowsecurity AS forced_on_owner,
       concat_ws('; ', CASE WHEN NOT c.relrowsecurity THEN 'row security is off: the policy does nothing' END,
                 CASE WHEN p.cmd <> 'SELECT' AND coalesce(p.with_check, p.qual) = 'true' THEN 'everybody may write' END,
                 CASE WHEN 'public' = ANY (p.roles) THEN 'for every role' END) AS remarks
  FROM pg_policies p
  JOIN pg_namespace n ON n.nspname = p.schemaname
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = p.tablename
 WHERE :table = '%' OR c.oid = to_regclass(:table)
 ORDER BY 1, 3, 2
