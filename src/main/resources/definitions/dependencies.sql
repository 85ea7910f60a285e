SELECT DISTINCT d.classid::regclass::text, d.objid, d.refclassid::regclass::text, d.refobjid
  FROM pg_depend d
 WHERE d.objid >= 16384 AND d.refobjid >= 16384 AND d.deptype <> 'e'
