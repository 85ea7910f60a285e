-- Security labels of what is in the database, as their providers wrote them.
SELECT 'security label' AS "kind",
       format('FOR %I ON %s %s', l.provider, upper(l.objtype), l.objname) AS "name",
       l.label AS "definition"
  FROM pg_seclabels l
 WHERE l.objtype NOT IN ('role', 'database', 'tablespace', 'subscription')
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = l.classoid
                      AND e.objid = l.objoid AND e.deptype = 'e')
