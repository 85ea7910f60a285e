SELECT 'pg_ts_dict', d.oid,
       format('CREATE TEXT SEARCH DICTIONARY %I.%I (TEMPLATE = %I.%I%s)', s.nspname, d.dictname, tn.nspname,
              t.tmplname, ', ' || nullif(d.dictinitoption, ''))
  FROM pg_ts_dict d
  JOIN space s ON s.oid = d.dictnamespace
  JOIN pg_ts_template t ON t.oid = d.dicttemplate
  JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
 WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_ts_dict'::regclass AND m.objid = d.oid)
UNION ALL
SELECT 'pg_ts_config', c.oid,
       format('CREATE TEXT SEARCH CONFIGURATION %I.%I (PARSER = %I.%I)', s.nspname, c.cfgname, pn.nspname, p.prsname)
  FROM pg_ts_config c
  JOIN space s ON s.oid = c.cfgnamespace
  JOIN pg_ts_parser p ON p.oid = c.cfgparser
  JOIN pg_namespace pn ON pn.oid = p.prsnamespace
 WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_ts_config'::regclass AND m.objid = c.oid)
UNION ALL
SELECT 'drydock_mapping', c.oid,
       format('ALTER TEXT SEARCH CONFIGURATION %I.%I ADD MAPPING FOR %I WITH %s', s.nspname, c.cfgname, k.alias,
              string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno))
  FROM pg_ts_config c
  JOIN space s ON s.oid = c.cfgnamespace
  JOIN pg_ts_config_map m ON m.mapcfg = c.oid
  JOIN LATERAL ts_token_type(c.cfgparser) k ON k.tokid = m.maptokentype
 WHERE NOT EXISTS (SELECT FROM member x WHERE x.classid = 'pg_ts_config'::regclass AND x.objid = c.oid)
 GROUP BY c.oid, s.nspname, c.cfgname, k.alias
