SELECT 'pg_trigger', t.oid, part.text
  FROM pg_trigger t
  JOIN relation c ON c.oid = t.tgrelid
  LEFT JOIN pg_trigger parent ON parent.oid = t.tgparentid
  CROSS JOIN LATERAL (
    VALUES (1, CASE WHEN t.tgparentid = 0 THEN pg_get_triggerdef(t.oid) END),
           (2, CASE WHEN t.tgenabled <> coalesce(parent.tgenabled, 'O')
                    THEN format('ALTER TABLE ONLY %s %s TRIGGER %I', c.name,
                                CASE t.tgenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA'
                                                 WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END, t.tgname) END)
  ) AS part(number, text)
 WHERE NOT t.tgisinternal AND part.text IS NOT NULL
 ORDER BY t.oid, part.number
