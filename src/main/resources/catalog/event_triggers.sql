-- Event triggers.
SELECT 'event trigger' AS "kind",
       t.evtname AS "name",
       format('CREATE EVENT TRIGGER %I ON %s%s EXECUTE FUNCTION %s()', t.evtname, t.evtevent,
         coalesce((SELECT ' WHEN TAG IN (' || string_agg(quote_literal(g), ', ' ORDER BY g) || ')'
                     FROM unnest(t.evttags) g), ''),
         t.evtfoid::regproc) AS "definition",
       CASE t.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
                         WHEN 'A' THEN 'ENABLE ALWAYS' END AS "enabled",
       pg_get_userbyid(t.evtowner) AS "owner",
       d.description AS "comment"
  FROM pg_event_trigger t
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_event_trigger'::regclass AND d.objoid = t.oid AND d.objsubid = 0
 WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_event_trigger'::regclass
                      AND e.objid = t.oid AND e.deptype = 'e')
