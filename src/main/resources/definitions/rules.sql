SELECT 'pg_rewrite', r.oid, part.text
  FROM pg_rewrite r
  JOIN relation c ON c.oid = r.ev_class
  CROSS JOIN LATERAL (
    VALUES (1, pg_get_ruledef(r.oid)),
           (2, CASE r.ev_enabled WHEN 'D' THEN format('ALTER TABLE %s DISABLE RULE %I', c.name, r.rulename)
                                 WHEN 'R' THEN format('ALTER TABLE %s ENABLE REPLICA RULE %I', c.name, r.rulename)
                                 WHEN 'A' THEN format('ALTER TABLE %s ENABLE ALWAYS RULE %I', c.name, r.rulename) END)
  ) AS part(number, text)
 WHERE r.rulename <> '_RETURN' AND part.text IS NOT NULL
 ORDER BY r.oid, part.number
