-- What a database holds, object by object, asked in another way than the product asks: the rows of
-- the catalog themselves, without what says nothing about the schema. Columns: kind, schema, of,
-- name, fingerprint, and for parts of children the relation they have them from.
WITH own AS (
  SELECT n.oid, n.nspname FROM pg_namespace n
   WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
), ext AS (
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
), said AS (
  SELECT classoid, objoid, objsubid, description FROM pg_description
), rel AS (
  SELECT c.*, n.nspname,
         CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
                        WHEN 'f' THEN 'foreign table' ELSE 'table' END AS kind
    FROM pg_class c JOIN own n ON n.oid = c.relnamespace
   WHERE c.relpersistence <> 't'
     AND NOT EXISTS (SELECT FROM ext e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid)
), tab AS (
  SELECT * FROM rel WHERE relkind IN ('r', 'p', 'v', 'm', 'f')
)
SELECT 'schema', '', '', n.nspname::text,
       jsonb_build_object('owner', s.nspowner::regrole,
         'acl', (SELECT jsonb_agg(x ORDER BY x) FROM (SELECT a.grantee::regrole::text || a.privilege_type || a.is_grantable AS x
                   FROM aclexplode(coalesce(s.nspacl, acldefault('n', s.nspowner))) a) y),
         'said', (SELECT nullif(description, 'standard public schema') FROM said d
                   WHERE d.classoid = 'pg_namespace'::regclass AND d.objoid = n.oid))::text,
       '' AS parent
  FROM own n JOIN pg_namespace s ON s.oid = n.oid
 WHERE NOT EXISTS (SELECT FROM ext e WHERE e.classid = 'pg_namespace'::regclass AND e.objid = n.oid)
UNION ALL
SELECT 'extension', '', '', e.extname, e.extversion || n.nspname, ''
  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname <> 'plpgsql'
UNION ALL
SELECT 'collation', n.nspname, '', c.collname, (to_jsonb(c) - '{oid,collnamespace,collowner}'::text[])::text
         || coalesce((SELECT description FROM said d WHERE d.classoid = 'pg_collation'::regclass AND d.objoid = c.oid), ''), ''
  FROM pg_collation c JOIN own n ON n.oid = c.collnamespace
 WHERE NOT EXISTS (SELECT FROM ext e WHERE e.classid = 'pg_collation'::regclass AND e.objid = c.oid)
UNION ALL
SELECT CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'c' THEN 'composite type' ELSE 'range' END,
       n.nspname, '', t.typname,
       jsonb_build_object('owner', t.typowner::regrole, 'base', format_type(t.typbasetype, t.typtypmod),
         'nn', t.typnotnull, 'default', t.typdefault, 'collation', t.typcollation::regcollation,
         'labels', (SELECT jsonb_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
         'fields', (SELECT jsonb_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || a.attcollation ORDER BY a.attnum)
                      FROM pg_attribute a WHERE a.attrelid = t.typrelid AND t.typtype = 'c' AND NOT a.attisdropped),
         'checks', (SELECT jsonb_agg(o.conname || pg_get_constraintdef(o.oid) || o.convalidated ORDER BY o.conname)
                      FROM pg_constraint o WHERE o.contypid = t.oid AND o.contype = 'c'),
         'range', (SELECT concat_ws(' ', r.rngsubtype::regtype, r.rngsubdiff, r.rngcanonical, r.rngmultitypid::regtype, r.rngsubopc, r.rngcollation) FROM pg_range r WHERE r.rngtypid = t.oid),
         'acl', (SELECT jsonb_agg(x ORDER BY x) FROM (SELECT a.grantee::regrole::text || a.privilege_type || a.is_grantable AS x
                   FROM aclexplode(coalesce(t.typacl, acldefault('T', t.typowner))) a) y),
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_type'::regclass AND d.objoid = t.oid))::text, ''
  FROM pg_type t JOIN own n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
 WHERE (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c')
   AND NOT EXISTS (SELECT FROM ext e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid)
UNION ALL
SELECT 'sequence', c.nspname, '', c.relname,
       ((to_jsonb(s) - '{seqrelid,seqtypid}'::text[]) || jsonb_build_object('type', s.seqtypid::regtype,
         'owner', c.relowner::regrole, 'kept', c.relpersistence,
         'owned', (SELECT o.refobjid::regclass || '.' || a.attname FROM pg_depend o
                     JOIN pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
                    WHERE o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.deptype = 'a'
                      AND o.refclassid = 'pg_class'::regclass AND o.refobjsubid > 0),
         'acl', (SELECT jsonb_agg(x ORDER BY x) FROM (SELECT a.grantee::regrole::text || a.privilege_type || a.is_grantable AS x
                   FROM aclexplode(coalesce(c.relacl, acldefault('s', c.relowner))) a) y),
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_class'::regclass AND d.objoid = c.oid)))::text, ''
  FROM rel c JOIN pg_sequence s ON s.seqrelid = c.oid
 WHERE NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_class'::regclass AND i.objid = c.oid AND i.deptype = 'i')
UNION ALL
SELECT t.kind, t.nspname, '', t.relname,
       jsonb_build_object('owner', t.relowner::regrole, 'am', (SELECT amname FROM pg_am m WHERE m.oid = t.relam),
         'kept', t.relpersistence, 'rls', t.relrowsecurity, 'forced', t.relforcerowsecurity,
         'identity', t.relreplident,
         'identity index', (SELECT x.relname FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
                             WHERE i.indrelid = t.oid AND i.indisreplident AND t.relreplident = 'i'),
         'options', (SELECT jsonb_agg(o ORDER BY o) FROM unnest(t.reloptions) o),
         'toast options', (SELECT jsonb_agg(o ORDER BY o) FROM pg_class x, unnest(x.reloptions) o
                            WHERE x.oid = t.reltoastrelid AND x.oid <> 0),
         'key', CASE WHEN t.relkind = 'p' THEN pg_get_partkeydef(t.oid) END,
         'bound', pg_get_expr(t.relpartbound, t.oid),
         'parents', (SELECT jsonb_agg(i.inhparent::regclass ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = t.oid),
         'of', t.reloftype::regtype,
         'definition', CASE WHEN t.relkind IN ('v', 'm') THEN pg_get_viewdef(t.oid) END,
         'foreign', (SELECT f.ftserver || coalesce(f.ftoptions::text, '') FROM pg_foreign_table f WHERE f.ftrelid = t.oid),
         'acl', (SELECT jsonb_agg(x ORDER BY x) FROM (SELECT a.grantee::regrole::text || a.privilege_type || a.is_grantable AS x
                   FROM aclexplode(coalesce(t.relacl, acldefault('r', t.relowner))) a) y),
         'said', (SELECT description FROM said d
                   WHERE d.classoid = 'pg_class'::regclass AND d.objoid = t.oid AND d.objsubid = 0))::text,
       (SELECT string_agg(i.inhparent::regclass::text, ',' ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = t.oid)
  FROM tab t
UNION ALL
SELECT 'column', t.nspname, t.relname, a.attname,
       jsonb_build_object('type', format_type(a.atttypid, a.atttypmod), 'nn', a.attnotnull,
         'default', (SELECT pg_get_expr(v.adbin, v.adrelid) FROM pg_attrdef v WHERE v.adrelid = a.attrelid AND v.adnum = a.attnum),
         'generated', a.attgenerated, 'identity', a.attidentity,
         'sequence', (SELECT (to_jsonb(s) - '{seqrelid,seqtypid}'::text[]) FROM pg_depend o JOIN pg_sequence s ON s.seqrelid = o.objid
                       WHERE o.classid = 'pg_class'::regclass AND o.refclassid = 'pg_class'::regclass
                         AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum AND o.deptype = 'i'),
         'collation', a.attcollation::regcollation, 'compression', a.attcompression,
         'storage', a.attstorage, 'statistics', nullif(a.attstattarget, -1), 'options', a.attoptions,
         'foreign', a.attfdwoptions,
         'named', (SELECT o.conname || o.connoinherit FROM pg_constraint o WHERE o.conrelid = a.attrelid AND o.contype = 'n' AND a.attnum = ANY (o.conkey)
                      AND o.conislocal AND o.coninhcount = 0 AND (o.conname !~ '_not_null[0-9]*$' OR o.connoinherit)),
         'not valid', (SELECT NOT o.convalidated FROM pg_constraint o WHERE o.conrelid = a.attrelid AND o.contype = 'n' AND a.attnum = ANY (o.conkey)),
         'acl', (SELECT jsonb_agg(x ORDER BY x) FROM (SELECT g.grantee::regrole::text || g.privilege_type || g.is_grantable AS x
                   FROM aclexplode(a.attacl) g) y),
         'said', (SELECT description FROM said d
                   WHERE d.classoid = 'pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum))::text,
       CASE WHEN a.attinhcount > 0 THEN (SELECT string_agg(i.inhparent::regclass::text, ',') FROM pg_inherits i WHERE i.inhrelid = t.oid) END
  FROM tab t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL
SELECT 'constraint', t.nspname, t.relname, o.conname,
       jsonb_build_object('definition', pg_get_constraintdef(o.oid), 'valid', o.convalidated,
         'index', (SELECT i.indisvalid::text || i.indisclustered FROM pg_index i WHERE i.indexrelid = o.conindid AND o.contype IN ('p', 'u', 'x')),
         'index options', (SELECT x.reloptions FROM pg_class x WHERE x.oid = o.conindid AND o.contype IN ('p', 'u', 'x')),
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_constraint'::regclass AND d.objoid = o.oid))::text,
       CASE WHEN NOT o.conislocal OR o.conparentid <> 0
            THEN (SELECT string_agg(i.inhparent::regclass::text, ',') FROM pg_inherits i WHERE i.inhrelid = t.oid) END
  FROM tab t JOIN pg_constraint o ON o.conrelid = t.oid AND o.contype IN ('p', 'u', 'f', 'c', 'x')
UNION ALL
SELECT 'index', t.nspname, t.relname, c.relname,
       jsonb_build_object('definition', pg_get_indexdef(c.oid), 'valid', i.indisvalid, 'clustered', i.indisclustered,
         'statistics', (SELECT jsonb_object_agg(a.attnum, a.attstattarget) FROM pg_attribute a
                         WHERE a.attrelid = c.oid AND a.attstattarget >= 0),
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0))::text,
       CASE WHEN c.relispartition THEN (SELECT string_agg(h.inhparent::regclass::text, ',') FROM pg_inherits h WHERE h.inhrelid = t.oid) END
  FROM tab t JOIN pg_index i ON i.indrelid = t.oid JOIN pg_class c ON c.oid = i.indexrelid
 WHERE NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = c.oid AND o.contype IN ('p', 'u', 'x'))
UNION ALL
SELECT CASE p.prokind WHEN 'a' THEN 'aggregate' WHEN 'p' THEN 'procedure' ELSE 'function' END,
       n.nspname, '', p.proname || '(' || oidvectortypes(p.proargtypes) || ')',
       ((to_jsonb(p) - '{oid,pronamespace,proowner,prolang,proargtypes,prorettype,proallargtypes,proargdefaults,provariadic,protrftypes,prosqlbody,proacl,proargnames}'::text[])
        || jsonb_build_object('owner', p.proowner::regrole, 'definition', CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END,
         'aggregate', (SELECT to_jsonb(g) - 'aggfnoid' FROM pg_aggregate g WHERE g.aggfnoid = p.oid),
         'acl', (SELECT jsonb_agg(x ORDER BY x) FROM (SELECT a.grantee::regrole::text || a.privilege_type || a.is_grantable AS x
                   FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a) y),
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_proc'::regclass AND d.objoid = p.oid)))::text, ''
  FROM pg_proc p JOIN own n ON n.oid = p.pronamespace
 WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))
UNION ALL
SELECT 'trigger', t.nspname, t.relname, g.tgname,
       jsonb_build_object('definition', pg_get_triggerdef(g.oid), 'enabled', g.tgenabled,
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_trigger'::regclass AND d.objoid = g.oid))::text,
       CASE WHEN g.tgparentid <> 0 THEN (SELECT string_agg(i.inhparent::regclass::text, ',') FROM pg_inherits i WHERE i.inhrelid = t.oid) END
  FROM tab t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
UNION ALL
SELECT 'policy', t.nspname, t.relname, p.polname,
       jsonb_build_object('permissive', p.polpermissive, 'command', p.polcmd,
         'roles', (SELECT jsonb_agg(r ORDER BY r) FROM unnest(p.polroles) r),
         'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid),
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_policy'::regclass AND d.objoid = p.oid))::text, ''
  FROM tab t JOIN pg_policy p ON p.polrelid = t.oid
UNION ALL
SELECT 'rule', t.nspname, t.relname, r.rulename,
       jsonb_build_object('definition', pg_get_ruledef(r.oid), 'enabled', r.ev_enabled,
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_rewrite'::regclass AND d.objoid = r.oid))::text, ''
  FROM tab t JOIN pg_rewrite r ON r.ev_class = t.oid AND r.rulename <> '_RETURN'
UNION ALL
SELECT 'statistics', n.nspname, '', s.stxname,
       jsonb_build_object('definition', pg_get_statisticsobjdef(s.oid), 'owner', s.stxowner::regrole,
         'target', nullif(s.stxstattarget, -1),
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_statistic_ext'::regclass AND d.objoid = s.oid))::text, ''
  FROM pg_statistic_ext s JOIN own n ON n.oid = s.stxnamespace
UNION ALL
SELECT 'operator', n.nspname, '', o.oid::regoperator::text,
       concat_ws(' ', o.oprcode, o.oprcom::regoperator, o.oprnegate::regoperator, o.oprrest, o.oprjoin, o.oprcanhash, o.oprcanmerge,
         (SELECT description FROM said d WHERE d.classoid = 'pg_operator'::regclass AND d.objoid = o.oid)), ''
  FROM pg_operator o JOIN own n ON n.oid = o.oprnamespace
 WHERE o.oprcode <> 0
   AND NOT EXISTS (SELECT FROM ext e WHERE e.classid = 'pg_operator'::regclass AND e.objid = o.oid)
UNION ALL
SELECT 'cast', '', '', '(' || format_type(k.castsource, NULL) || ' AS ' || format_type(k.casttarget, NULL) || ')',
       k.castfunc::regproc::text || k.castcontext::text || k.castmethod::text
         || coalesce((SELECT description FROM said d WHERE d.classoid = 'pg_cast'::regclass AND d.objoid = k.oid), ''), ''
  FROM pg_cast k WHERE k.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_cast'::regclass AND e.objid = k.oid AND e.deptype IN ('e', 'i'))
UNION ALL
SELECT 'foreign server', '', '', s.srvname,
       jsonb_build_object('type', s.srvtype, 'version', s.srvversion, 'options', s.srvoptions, 'wrapper', s.srvfdw,
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_foreign_server'::regclass AND d.objoid = s.oid),
         'acl', (SELECT jsonb_agg(x ORDER BY x) FROM (SELECT a.grantee::regrole::text || a.privilege_type || a.is_grantable AS x
                   FROM aclexplode(coalesce(s.srvacl, acldefault('S', s.srvowner))) a) y))::text, ''
  FROM pg_foreign_server s
UNION ALL
SELECT 'publication', '', '', p.pubname,
       ((to_jsonb(p) - '{oid,pubowner}'::text[]) || jsonb_build_object(
         'tables', (SELECT jsonb_agg(jsonb_build_object('t', r.prrelid::regclass,
                       'where', regexp_replace(to_jsonb(r) ->> 'prqual', ':(location|varattno|varattnosyn) -?\d+', '', 'g'),
                       'columns', (SELECT jsonb_agg(a.attname ORDER BY a.attname) FROM pg_attribute a
                                    WHERE a.attrelid = r.prrelid AND to_jsonb(r) -> 'prattrs' @> to_jsonb(a.attnum))) ORDER BY r.prrelid::regclass::text)
                      FROM pg_publication_rel r WHERE r.prpubid = p.oid),
         'schemas', (SELECT jsonb_agg(x.objid ORDER BY x.objid) FROM pg_depend x WHERE x.refclassid = 'pg_publication'::regclass
                       AND x.refobjid = p.oid AND x.classid::regclass::text = 'pg_publication_namespace'),
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_publication'::regclass AND d.objoid = p.oid)))::text, ''
  FROM pg_publication p
UNION ALL
SELECT 'event trigger', '', '', t.evtname,
       ((to_jsonb(t) - '{oid,evtowner,evtfoid}'::text[]) || jsonb_build_object('f', t.evtfoid::regproc,
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_event_trigger'::regclass AND d.objoid = t.oid)))::text, ''
  FROM pg_event_trigger t
UNION ALL
SELECT 'default privileges', coalesce(n.nspname, ''), '',
       CASE a.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS'
            WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END || ' of ' || CASE WHEN a.defaclrole = current_user::regrole THEN 'CURRENT_USER' ELSE a.defaclrole::regrole::text END,
       (SELECT jsonb_agg(x ORDER BY x) FROM (SELECT g.grantee::regrole::text || g.privilege_type || g.is_grantable AS x
          FROM aclexplode(a.defaclacl) g) y)::text, ''
  FROM pg_default_acl a LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace
UNION ALL
SELECT 'text search dictionary', n.nspname, '', t.dictname,
       jsonb_build_object('template', t.dicttemplate, 'options', t.dictinitoption,
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_ts_dict'::regclass AND d.objoid = t.oid))::text, ''
  FROM pg_ts_dict t JOIN own n ON n.oid = t.dictnamespace
 WHERE NOT EXISTS (SELECT FROM ext e WHERE e.classid = 'pg_ts_dict'::regclass AND e.objid = t.oid)
UNION ALL
SELECT 'text search configuration', n.nspname, '', c.cfgname,
       jsonb_build_object('parser', c.cfgparser,
         'map', (SELECT jsonb_agg(m.maptokentype || ' ' || m.mapdict::regdictionary ORDER BY m.maptokentype, m.mapseqno)
                   FROM pg_ts_config_map m WHERE m.mapcfg = c.oid),
         'said', (SELECT description FROM said d WHERE d.classoid = 'pg_ts_config'::regclass AND d.objoid = c.oid))::text, ''
  FROM pg_ts_config c JOIN own n ON n.oid = c.cfgnamespace
 WHERE NOT EXISTS (SELECT FROM ext e WHERE e.classid = 'pg_ts_config'::regclass AND e.objid = c.oid)
UNION ALL
SELECT 'user mapping', '', '', format('FOR %s SERVER %I', CASE u.umuser WHEN 0 THEN 'PUBLIC' ELSE u.umuser::regrole::text END, s.srvname),
       (SELECT jsonb_object_agg(o.option_name, CASE o.option_name WHEN 'user' THEN o.option_value END) FROM pg_options_to_table(u.umoptions) o)::text, ''
  FROM pg_user_mapping u JOIN pg_foreign_server s ON s.oid = u.umserver
UNION ALL
SELECT 'subscription', '', '', s.subname,
       ((to_jsonb(s) - '{oid,subconninfo,subowner,subdbid,subskiplsn}'::text[])
         || jsonb_build_object('said', (SELECT description FROM said d WHERE d.classoid = 'pg_subscription'::regclass AND d.objoid = s.oid)))::text, ''
  FROM pg_subscription s WHERE s.subdbid = (SELECT b.oid FROM pg_database b WHERE b.datname = current_database())
