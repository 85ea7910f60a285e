-- title: What belongs to an extension?
-- category: schema
-- about: The objects an extension brought along; they go when it goes.
-- parameter: extension | extension | plpgsql | The extension
-- empty: There is no such extension.
SELECT i.type AS kind, pg_describe_object(d.classid, d.objid, 0) AS object
  FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid AND e.extname = :extension
  CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, 0) i
 WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'
 ORDER BY 1, 2
 LIMIT 500
