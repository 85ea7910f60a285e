SELECT 'pg_constraint', k.oid,
       CASE WHEN k.contypid <> 0
            THEN format('ALTER DOMAIN %s ADD CONSTRAINT %I %s', k.contypid::regtype, k.conname, pg_get_constraintdef(k.oid))
            ELSE format('ALTER TABLE %s%s ADD CONSTRAINT %I %s',
                        CASE WHEN k.contype = 'f' AND c.relkind = 'p' THEN '' ELSE 'ONLY ' END, c.name, k.conname,
                        pg_get_constraintdef(k.oid)) END
  FROM pg_constraint k
  LEFT JOIN relation c ON c.oid = k.conrelid
  LEFT JOIN pg_type t ON t.oid = k.contypid
  LEFT JOIN space s ON s.oid = t.typnamespace
 WHERE (c.oid IS NOT NULL OR s.oid IS NOT NULL)
   AND (k.contype IN ('p', 'u', 'x') OR k.contype = 'f' AND k.conparentid = 0
        OR k.contype = 'c' AND (k.conrelid = 0 OR k.conrelid NOT IN (SELECT oid FROM kin)))
   AND NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_type'::regclass AND m.objid = k.contypid)
