-- Text search dictionaries and configurations; parsers and templates are C code's.
SELECT 'text search dictionary' AS "kind",
       n.nspname AS "schema",
       t.dictname AS "name",
       3600 AS "class", t.oid,
       format('%I.%I', q.nspname, m.tmplname) AS "template",
       NULL AS "parser",
       t.dictinitoption AS "dictionary options",
       NULL AS "mappings",
       pg_get_userbyid(t.dictowner) AS "owner",
       d.description AS "comment"
  FROM pg_ts_dict t
  JOIN pg_namespace n ON n.oid = t.dictnamespace
  JOIN pg_ts_template m ON m.oid = t.dicttemplate
  JOIN pg_namespace q ON q.oid = m.tmplnamespace
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_ts_dict'::regclass AND d.objoid = t.oid AND d.objsubid = 0
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_ts_dict'::regclass
                      AND e.objid = t.oid AND e.deptype = 'e')
UNION ALL
SELECT 'text search configuration',
       n.nspname,
       c.cfgname,
       3602, c.oid,
       NULL,
       format('%I.%I', q.nspname, p.prsname),
       NULL,
       (SELECT string_agg(k.alias || ': ' || k.dictionaries, E'\n' ORDER BY k.alias)
          FROM (SELECT quote_ident(y.alias) AS alias,
                       string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno) AS dictionaries
                  FROM pg_ts_config_map m
                  JOIN LATERAL ts_token_type(c.cfgparser) y ON y.tokid = m.maptokentype
                 WHERE m.mapcfg = c.oid
                 GROUP BY y.alias) k),
       pg_get_userbyid(c.cfgowner),
       d.description
  FROM pg_ts_config c
  JOIN pg_namespace n ON n.oid = c.cfgnamespace
  JOIN pg_ts_parser p ON p.oid = c.cfgparser
  JOIN pg_namespace q ON q.oid = p.prsnamespace
  LEFT JOIN pg_description d
         ON d.classoid = 'pg_ts_config'::regclass AND d.objoid = c.oid AND d.objsubid = 0
 WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_ts_config'::regclass
                      AND e.objid = c.oid AND e.deptype = 'e')
