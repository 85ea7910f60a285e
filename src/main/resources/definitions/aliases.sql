SELECT 'pg_type' AS class, t.oid, 'pg_class' AS owner, t.typrelid AS owned
  FROM pg_type t JOIN pg_class c ON c.oid = t.typrelid WHERE c.relkind <> 'c'
UNION ALL SELECT 'pg_class', t.typrelid, 'pg_type', t.oid
  FROM pg_type t JOIN pg_class c ON c.oid = t.typrelid WHERE c.relkind = 'c'
UNION ALL SELECT 'pg_type', t.typarray, 'pg_type', t.oid FROM pg_type t WHERE t.typarray <> 0
UNION ALL SELECT 'pg_type', r.rngmultitypid, 'pg_type', r.rngtypid FROM pg_range r
UNION ALL SELECT 'pg_rewrite', r.oid, 'pg_class', r.ev_class FROM pg_rewrite r WHERE r.rulename = '_RETURN'
UNION ALL SELECT 'pg_attrdef', d.oid, 'pg_class', d.adrelid
  FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum WHERE a.attgenerated <> ''
UNION ALL SELECT 'pg_constraint', k.oid, 'pg_class', k.conrelid
  FROM pg_constraint k
 WHERE k.conrelid <> 0 AND (k.contype = 'n' OR k.contype = 'c' AND k.conrelid IN (SELECT oid FROM kin))
UNION ALL SELECT 'pg_constraint', k.oid, 'pg_type', k.contypid
  FROM pg_constraint k WHERE k.contypid <> 0 AND k.contype = 'n'
UNION ALL SELECT 'pg_class', k.conindid, 'pg_constraint', k.oid
  FROM pg_constraint k WHERE k.conindid <> 0 AND k.contype IN ('p', 'u', 'x')
UNION ALL SELECT d.classid::regclass::text, d.objid, d.refclassid::regclass::text, d.refobjid
  FROM pg_depend d
 WHERE d.deptype = 'i' AND (d.classid = 'pg_proc'::regclass
    OR d.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass) AND d.refclassid = 'pg_opclass'::regclass
    OR d.classid = 'pg_cast'::regclass
    OR d.classid = 'pg_class'::regclass AND d.refobjsubid <> 0 AND d.refclassid = 'pg_class'::regclass)
UNION ALL SELECT d.classid::regclass::text, d.objid, 'pg_extension', d.refobjid
  FROM pg_depend d WHERE d.deptype = 'e'
