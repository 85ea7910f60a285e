, asked AS (
  SELECT o.class, o.oid, 0 AS sub, o.owner, o.granted AS label, '' AS columns, o.acl, o.kind
    FROM object o WHERE o.acl IS NOT NULL
  UNION ALL
  SELECT o.class, o.oid, a.attnum, o.owner, o.granted, ' (' || quote_ident(a.attname) || ')', a.attacl, 'c'::"char"
    FROM object o JOIN pg_attribute a ON a.attrelid = o.oid
   WHERE o.class = 'pg_class'::regclass AND a.attacl IS NOT NULL AND NOT a.attisdropped
), differing AS (
  SELECT q.*, coalesce(i.initprivs, acldefault(q.kind, q.owner)) AS initial
    FROM asked q
    LEFT JOIN pg_init_privs i ON i.objoid = q.oid AND i.classoid = q.class AND i.objsubid = q.sub
   WHERE q.acl IS DISTINCT FROM i.initprivs
), change AS (
  SELECT d.class, d.oid, d.sub, 0 AS turn, d.owner, d.label, d.columns, d.owner AS grantor, e.grantee, e.privilege_type, false AS is_grantable
    FROM differing d CROSS JOIN LATERAL (
      SELECT grantee, privilege_type FROM aclexplode(d.initial)
      EXCEPT SELECT grantee, privilege_type FROM aclexplode(d.acl)) e
  UNION ALL
  SELECT d.class, d.oid, d.sub, CASE WHEN e.grantor = d.owner THEN 1 ELSE 2 END, d.owner, d.label, d.columns,
         e.grantor, e.grantee, e.privilege_type, e.is_grantable
    FROM differing d CROSS JOIN LATERAL (
      SELECT grantor, grantee, privilege_type, is_grantable FROM aclexplode(d.acl)
      EXCEPT SELECT grantor, grantee, privilege_type, is_grantable FROM aclexplode(d.initial)) e
), together AS (
  SELECT class, oid, sub, turn, owner, grantor, grantee, is_grantable,
         format(CASE turn WHEN 0 THEN 'REVOKE %s ON %s FROM %s' ELSE 'GRANT %s ON %s TO %s' END,
                string_agg(privilege_type || columns, ', ' ORDER BY privilege_type), label,
                CASE WHEN grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END)
           || CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS text
    FROM change
   GROUP BY class, oid, sub, turn, owner, grantor, grantee, is_grantable, label, columns
)
SELECT 'drydock_grant', t.oid, part.text
  FROM together t
  CROSS JOIN LATERAL (
    VALUES (1, CASE WHEN t.turn = 2 THEN format('SET SESSION AUTHORIZATION %I', pg_get_userbyid(t.grantor)) END),
           (2, t.text),
           (3, CASE WHEN t.turn = 2 THEN 'RESET SESSION AUTHORIZATION' END)) AS part(number, text)
 WHERE part.text IS NOT NULL
 ORDER BY t.turn, t.class, t.oid, t.sub, t.grantor, t.grantee, t.is_grantable, part.number
