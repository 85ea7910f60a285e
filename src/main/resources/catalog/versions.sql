-- For each relation numbers that are others once a row of the catalog was written or deleted that
-- its part of a snapshot is read from; and for no relation those of the comments on whatever.
WITH r AS MATERIALIZED (SELECT unnest($1::text[]::oid[]) AS oid)
SELECT v.oid::bigint, pg_catalog.sum(hashtid(v.place)) || '/' || count(*)
  FROM (SELECT r.oid, c.ctid FROM r JOIN pg_class c ON c.oid = r.oid
        UNION ALL
        SELECT r.oid, a.ctid FROM r JOIN pg_attribute a ON a.attrelid = r.oid
        UNION ALL
        SELECT r.oid, d.ctid FROM r JOIN pg_attrdef d ON d.adrelid = r.oid
        UNION ALL
        SELECT r.oid, c.ctid FROM r JOIN pg_constraint c ON c.conrelid = r.oid
        UNION ALL
        SELECT r.oid, i.ctid FROM r JOIN pg_index i ON i.indrelid = r.oid
        UNION ALL
        SELECT r.oid, c.ctid
          FROM r JOIN pg_index i ON i.indrelid = r.oid JOIN pg_class c ON c.oid = i.indexrelid
        UNION ALL
        SELECT r.oid, a.ctid
          FROM r JOIN pg_index i ON i.indrelid = r.oid JOIN pg_attribute a ON a.attrelid = i.indexrelid
        UNION ALL
        SELECT r.oid, x.ctid
          FROM r JOIN pg_class c ON c.oid = r.oid JOIN pg_class x ON x.oid = c.reltoastrelid
        UNION ALL
        SELECT r.oid, t.ctid FROM r JOIN pg_trigger t ON t.tgrelid = r.oid
        UNION ALL
        SELECT r.oid, p.ctid FROM r JOIN pg_policy p ON p.polrelid = r.oid
        UNION ALL
        SELECT r.oid, w.ctid FROM r JOIN pg_rewrite w ON w.ev_class = r.oid
        UNION ALL
        SELECT r.oid, i.ctid FROM r JOIN pg_inherits i ON i.inhrelid = r.oid
        UNION ALL
        -- what a partition has of its own is told by its difference from its parent
        SELECT r.oid, p.ctid
          FROM r JOIN pg_inherits i ON i.inhrelid = r.oid
          JOIN pg_attribute p ON p.attrelid = i.inhparent
        UNION ALL
        SELECT r.oid, p.ctid
          FROM r JOIN pg_inherits i ON i.inhrelid = r.oid
          JOIN pg_attrdef p ON p.adrelid = i.inhparent
        UNION ALL
        SELECT r.oid, s.ctid FROM r JOIN pg_sequence s ON s.seqrelid = r.oid
        UNION ALL
        SELECT r.oid, s.ctid
          FROM r JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = r.oid
          JOIN pg_sequence s ON d.classid = 'pg_class'::regclass AND s.seqrelid = d.objid
        UNION ALL
        SELECT r.oid, d.ctid
          FROM r JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = r.oid
        UNION ALL
        SELECT r.oid, f.ctid FROM r JOIN pg_foreign_table f ON f.ftrelid = r.oid
        UNION ALL
        SELECT 0, ctid FROM pg_description WHERE objoid >= 16384) v(oid, place)
 GROUP BY v.oid
