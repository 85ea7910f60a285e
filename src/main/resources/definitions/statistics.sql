SELECT 'pg_statistic_ext', x.oid, part.text
  FROM pg_statistic_ext x
  JOIN space s ON s.oid = x.stxnamespace
  CROSS JOIN LATERAL (
    VALUES (1, pg_get_statisticsobjdef(x.oid)),
           (2, CASE WHEN (to_jsonb(x) ->> 'stxstattarget')::int >= 0
                    THEN format('ALTER STATISTICS %I.%I SET STATISTICS %s', s.nspname, x.stxname, to_jsonb(x) ->> 'stxstattarget') END)
  ) AS part(number, text)
 WHERE part.text IS NOT NULL
   AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_statistic_ext'::regclass AND m.objid = x.oid)
 ORDER BY x.oid, part.number
