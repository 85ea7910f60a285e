-- Which objects need which others to be there first; what belongs to a column or a rewrite rule
-- counts as its relation's.
SELECT DISTINCT
       CASE WHEN r.oid IS NOT NULL OR v.oid IS NOT NULL THEN 1259 ELSE d.classid::int8 END AS "class",
       coalesce(r.ev_class, v.adrelid, d.objid)::int8 AS "object",
       d.refclassid::int8 AS "needed class",
       CASE WHEN d.refclassid = 'pg_type'::regclass THEN coalesce(nullif(t.typelem, 0), t.oid)
            ELSE d.refobjid END::int8 AS "needed",
       coalesce(t.typrelid, 0)::int8 AS "row of"
  FROM pg_depend d
  LEFT JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid
  LEFT JOIN pg_attrdef v ON d.classid = 'pg_attrdef'::regclass AND v.oid = d.objid
  LEFT JOIN pg_type t ON d.refclassid = 'pg_type'::regclass AND t.oid = d.refobjid
  LEFT JOIN pg_class q ON d.classid = 'pg_class'::regclass AND q.oid = d.objid
 WHERE d.deptype IN ('n', 'a')
   AND q.relkind IS DISTINCT FROM 'S' -- one that belongs to a column is told of it later
   AND d.objid >= 16384 AND d.refobjid >= 16384
   AND d.classid IN ('pg_class'::regclass, 'pg_rewrite'::regclass, 'pg_attrdef'::regclass,
                     'pg_proc'::regclass, 'pg_type'::regclass, 'pg_constraint'::regclass,
                     'pg_operator'::regclass, 'pg_cast'::regclass, 'pg_policy'::regclass,
                     'pg_trigger'::regclass, 'pg_statistic_ext'::regclass,
                     'pg_ts_config'::regclass)
