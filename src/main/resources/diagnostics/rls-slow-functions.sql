-- title: Which policies call a function for every row?
-- category: security
-- about: auth.uid(), auth.jwt() or current_setting() without a SELECT around it is run for each row.
-- empty: No policy does.
-- found: Write (select auth.uid()) in its place: then it is run once a query.
SELECT p.polrelid::regclass::text AS relation, p.polname AS policy,
       concat_ws(' / ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) AS conditions
  FROM pg_policy p
 WHERE regexp_replace(concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)),
         '\( *select +[a-z_.]*(uid|jwt|role|email|current_setting)\([^)]*\)', '', 'gi')
       ~* '(auth\.(uid|jwt|role|email)|current_setting)\('
 ORDER BY 1, 2
