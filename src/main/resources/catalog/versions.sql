-- For each relation and each kind of its parts numbers that are others once a row of the catalog
-- was written or deleted that they are read from. What is read by its name only, wherever it is
-- renamed, is not among them, but for the relation itself and its columns.
WITH r AS MATERIALIZED (
  SELECT c.oid, c.ctid AS place, c.xmin AS writer,
         concat_ws(' ', c.relname, c.relnamespace, c.relowner, c.relkind, c.relispartition) AS named
    FROM unnest($1::text[]::oid[]) u(oid) JOIN pg_class c ON c.oid = u.oid
   WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S'))
SELECT r.oid::bigint, v.part,
       r.named || ' ' || pg_catalog.sum(hashtid(v.place)::bigint * 65537 + v.writer::text::bigint)
         || '/' || count(*)
  FROM (SELECT r.oid, 'relation' AS part, r.place, r.writer FROM r
        UNION ALL
        SELECT r.oid, 'relation', i.ctid, i.xmin
          FROM r JOIN pg_index i ON i.indrelid = r.oid WHERE i.indisreplident
        UNION ALL
        SELECT r.oid, 'relation', i.ctid, i.xmin FROM r JOIN pg_inherits i ON i.inhrelid = r.oid
        UNION ALL
        -- a child tells which indexes and constraints it has from its parents
        SELECT r.oid, 'relation', c.ctid, c.xmin
          FROM r JOIN pg_index i ON i.indrelid = r.oid JOIN pg_class c ON c.oid = i.indexrelid
         WHERE EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = r.oid)
        UNION ALL
        SELECT r.oid, 'relation', c.ctid, c.xmin FROM r JOIN pg_constraint c ON c.conrelid = r.oid
         WHERE EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = r.oid)
        UNION ALL
        SELECT r.oid, 'relation', f.ctid, f.xmin FROM r JOIN pg_foreign_table f ON f.ftrelid = r.oid
        UNION ALL
        SELECT r.oid, 'relation', s.ctid, s.xmin FROM r JOIN pg_sequence s ON s.seqrelid = r.oid
        UNION ALL
        SELECT r.oid, 'relation', d.ctid, d.xmin
          FROM r JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = r.oid
        UNION ALL
        SELECT r.oid, 'relation', x.ctid, x.xmin
          FROM r JOIN pg_class c ON c.oid = r.oid JOIN pg_class x ON x.oid = c.reltoastrelid
        UNION ALL
        SELECT r.oid, CASE d.objsubid WHEN 0 THEN 'relation' ELSE 'columns' END, d.ctid, d.xmin
          FROM r JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = r.oid
        UNION ALL
        SELECT r.oid, CASE w.rulename WHEN '_RETURN' THEN 'relation' ELSE 'rules' END,
               w.ctid, w.xmin
          FROM r JOIN pg_rewrite w ON w.ev_class = r.oid
        UNION ALL
        SELECT r.oid, 'rules', d.ctid, d.xmin
          FROM r JOIN pg_rewrite w ON w.ev_class = r.oid
          JOIN pg_description d ON d.classoid = 'pg_rewrite'::regclass AND d.objoid = w.oid
        UNION ALL
        SELECT r.oid, 'columns', a.ctid, a.xmin FROM r JOIN pg_attribute a ON a.attrelid = r.oid
        UNION ALL
        SELECT r.oid, 'columns', d.ctid, d.xmin FROM r JOIN pg_attrdef d ON d.adrelid = r.oid
        UNION ALL
        -- what a partition has of its own is told by its difference from its parent
        SELECT r.oid, 'columns', p.ctid, p.xmin
          FROM r JOIN pg_inherits i ON i.inhrelid = r.oid
          JOIN pg_attribute p ON p.attrelid = i.inhparent
        UNION ALL
        SELECT r.oid, 'columns', p.ctid, p.xmin
          FROM r JOIN pg_inherits i ON i.inhrelid = r.oid
          JOIN pg_attrdef p ON p.adrelid = i.inhparent
        UNION ALL
        SELECT r.oid, 'columns', s.ctid, s.xmin
          FROM r JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = r.oid
          JOIN pg_sequence s ON d.classid = 'pg_class'::regclass AND s.seqrelid = d.objid
        UNION ALL
        SELECT r.oid, CASE c.contype WHEN 'n' THEN 'columns' ELSE 'constraints' END, c.ctid, c.xmin
          FROM r JOIN pg_constraint c ON c.conrelid = r.oid
        UNION ALL
        SELECT r.oid, 'constraints', d.ctid, d.xmin
          FROM r JOIN pg_constraint c ON c.conrelid = r.oid
          JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = c.oid
        UNION ALL
        SELECT r.oid, 'indexes', i.ctid, i.xmin FROM r JOIN pg_index i ON i.indrelid = r.oid
        UNION ALL
        SELECT r.oid, 'indexes', c.ctid, c.xmin
          FROM r JOIN pg_index i ON i.indrelid = r.oid JOIN pg_class c ON c.oid = i.indexrelid
        UNION ALL
        SELECT r.oid, 'indexes', a.ctid, a.xmin
          FROM r JOIN pg_index i ON i.indrelid = r.oid JOIN pg_attribute a ON a.attrelid = i.indexrelid
        UNION ALL
        SELECT r.oid, 'constraints', c.ctid, c.xmin
          FROM r JOIN pg_index i ON i.indrelid = r.oid JOIN pg_class c ON c.oid = i.indexrelid
         WHERE i.indisunique OR i.indisexclusion
        UNION ALL
        SELECT r.oid, 'constraints', a.ctid, a.xmin
          FROM r JOIN pg_index i ON i.indrelid = r.oid JOIN pg_attribute a ON a.attrelid = i.indexrelid
         WHERE i.indisunique OR i.indisexclusion
        UNION ALL
        SELECT r.oid, 'indexes', d.ctid, d.xmin
          FROM r JOIN pg_index i ON i.indrelid = r.oid
          JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = i.indexrelid
        UNION ALL
        -- a constraint tells of its index, and an index of a constraint's is not told of
        SELECT r.oid, 'constraints', i.ctid, i.xmin
          FROM r JOIN pg_index i ON i.indrelid = r.oid
         WHERE i.indisunique OR i.indisexclusion
        UNION ALL
        SELECT r.oid, 'indexes', c.ctid, c.xmin
          FROM r JOIN pg_constraint c ON c.conrelid = r.oid WHERE c.contype IN ('p', 'u', 'x')
        UNION ALL
        SELECT r.oid, 'triggers', t.ctid, t.xmin
          FROM r JOIN pg_trigger t ON t.tgrelid = r.oid WHERE NOT t.tgisinternal
        UNION ALL
        SELECT r.oid, 'triggers', d.ctid, d.xmin
          FROM r JOIN pg_trigger t ON t.tgrelid = r.oid
          JOIN pg_description d ON d.classoid = 'pg_trigger'::regclass AND d.objoid = t.oid
        UNION ALL
        SELECT r.oid, 'policies', p.ctid, p.xmin FROM r JOIN pg_policy p ON p.polrelid = r.oid
        UNION ALL
        SELECT r.oid, 'policies', d.ctid, d.xmin
          FROM r JOIN pg_policy p ON p.polrelid = r.oid
          JOIN pg_description d ON d.classoid = 'pg_policy'::regclass AND d.objoid = p.oid
       ) v(oid, part, place, writer)
  JOIN r USING (oid)
 GROUP BY r.oid, v.part, r.named
UNION ALL
SELECT r.oid::bigint, 'shape',
       coalesce(string_agg(a.attname || ' ' || a.atttypid || ' ' || a.atttypmod, '/' ORDER BY a.attnum), '')
  FROM r LEFT JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0
 GROUP BY r.oid
UNION ALL
SELECT r.oid::bigint, 'lineage', 'yes'
  FROM r WHERE EXISTS (SELECT FROM pg_inherits i WHERE r.oid IN (i.inhrelid, i.inhparent))
