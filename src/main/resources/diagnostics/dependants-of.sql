-- title: What breaks if I drop or change this?
-- category: schema
-- about: Everything that depends on a table, view or sequence, directly or through something else.
-- parameter: object | relation | | The table, view or sequence
-- picture: tree object depends_on
-- empty: Nothing depends on it, or it does not exist.
WITH RECURSIVE edges AS (
  SELECT d.classid, d.objid, d.refclassid, d.refobjid, d.deptype FROM pg_depend d
   WHERE d.deptype IN ('n', 'a', 'i') AND NOT (d.classid = d.refclassid AND d.objid = d.refobjid)
  UNION ALL
  SELECT 'pg_class'::regclass, r.ev_class, 'pg_rewrite'::regclass, r.oid, 'n' FROM pg_rewrite r
), found AS (
  SELECT e.classid, e.objid, e.refclassid, e.refobjid, 1 AS depth,
         ARRAY[e.refobjid, e.objid] AS path
    FROM edges e WHERE e.refclassid = 'pg_class'::regclass AND e.refobjid = :object::regclass
  UNION ALL
  SELECT e.classid, e.objid, e.refclassid, e.refobjid, f.depth + 1, f.path || e.objid
    FROM found f JOIN edges e ON e.refclassid = f.classid AND e.refobjid = f.objid
   WHERE NOT e.objid = ANY (f.path) AND f.depth < 12
)
SELECT DISTINCT ON (f.objid, f.classid) f.depth, i.type AS kind,
       pg_describe_object(f.classid, f.objid, 0) AS object,
       pg_describe_object(f.refclassid, f.refobjid, 0) AS depends_on
  FROM found f CROSS JOIN LATERAL pg_identify_object(f.classid, f.objid, 0) i
 WHERE i.type NOT IN ('rule', 'type', 'default value', 'toast table')
 ORDER BY f.objid, f.classid, f.depth
