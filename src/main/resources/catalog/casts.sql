-- Casts people made: the server's own have low numbers.
SELECT 'cast' AS "kind",
       format('(%s AS %s)', format_type(k.castsource, NULL), format_type(k.casttarget, NULL))
         AS "name",
       2605 AS "class", k.oid,
       format('CREATE CAST (%s AS %s) %s%s', format_type(k.castsource, NULL),
         format_type(k.casttarget, NULL),
         CASE k.castmethod WHEN 'i' THEN 'WITH INOUT' WHEN 'b' THEN 'WITHOUT FUNCTION'
              ELSE 'WITH FUNCTION ' || k.castfunc::regprocedure END,
         CASE k.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END)
         AS "definition",
       d.description AS "comment"
  FROM pg_cast k
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_cast'::regclass AND d.objoid = k.oid AND d.objsubid = 0
 WHERE k.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_cast'::regclass
                      AND e.objid = k.oid AND e.deptype IN ('e', 'i'))
