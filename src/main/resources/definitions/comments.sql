SELECT 'drydock_comment', d.objoid,
       format('COMMENT ON %s IS %L',
              CASE WHEN d.objsubid <> 0 THEN 'COLUMN ' || i.identity
                   WHEN i.type = 'table constraint' THEN 'CONSTRAINT ' || replace(i.identity, ' on ', ' ON ')
                   WHEN i.type = 'domain constraint' THEN 'CONSTRAINT ' || replace(i.identity, ' on ', ' ON DOMAIN ')
                   ELSE upper(i.type) || ' ' || CASE WHEN i.type IN ('trigger', 'policy', 'rule') THEN replace(i.identity, ' on ', ' ON ')
                                                     WHEN i.type IN ('operator class', 'operator family') THEN replace(i.identity, ' USING ', ' USING ')
                                                     ELSE i.identity END END, d.description)
  FROM pg_description d
  CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) i
 WHERE d.objoid >= 16384
   AND i.type NOT IN ('language', 'large object', 'default acl', 'cast', 'transform')
   AND i.schema IS DISTINCT FROM 'information_schema' AND coalesce(i.schema, '') !~ '^pg_'
   AND NOT EXISTS (SELECT FROM member m WHERE m.classid = d.classoid AND m.objid = d.objoid)
   AND NOT EXISTS (SELECT FROM pg_extension e WHERE d.classoid = 'pg_extension'::regclass AND e.oid = d.objoid AND e.extname = 'plpgsql')
UNION ALL
SELECT 'drydock_comment', n.oid, format('COMMENT ON SCHEMA public IS %L', obj_description(n.oid, 'pg_namespace'))
  FROM pg_namespace n
 WHERE n.nspname = 'public' AND obj_description(n.oid, 'pg_namespace') IS DISTINCT FROM 'standard public schema'
