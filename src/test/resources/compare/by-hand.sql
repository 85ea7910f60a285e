-- Changes people make to a database by hand: under each name a query that writes statements for
-- what is there, one of which is run; {n} is a number of its own for each. The first entry makes
-- what the others ask.

-- # prepare
CREATE TEMP VIEW rel AS
  SELECT c.*, n.nspname, format('%I.%I', n.nspname, c.relname) AS sql
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
     AND c.relpersistence <> 't' AND c.relname !~ 'migration|diesel|flyway|goose_db|sqitch'
     AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e');
CREATE TEMP VIEW tab AS
  SELECT rel.*, EXISTS (SELECT FROM pg_constraint o WHERE o.confrelid = rel.oid AND o.conrelid <> rel.oid AND pg_temp.has_rows(o.conrelid)) AS is_leant_on
    FROM rel WHERE relkind IN ('r', 'p');
CREATE TEMP VIEW col AS
  SELECT t.sql, t.relkind, t.relname, t.nspname, t.relispartition, a.attrelid, a.attnum, a.attname,
         a.atttypid, a.attnotnull, a.atthasdef, a.attidentity, a.attgenerated, quote_ident(a.attname) AS name,
         format_type(a.atttypid, a.atttypmod) AS type,
         EXISTS (SELECT FROM pg_index i WHERE i.indrelid = t.oid AND i.indisunique AND a.attnum = ANY (i.indkey)) AS is_key
    FROM tab t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
   WHERE a.attinhcount = 0;
CREATE TEMP TABLE leant AS SELECT oid FROM tab WHERE is_leant_on;
CREATE TEMP TABLE labels AS SELECT enumtypid, enumlabel FROM pg_enum;
CREATE TEMP TABLE parts AS SELECT oid FROM tab WHERE relispartition;
CREATE TEMP TABLE strict AS SELECT a.attrelid, a.attname FROM pg_attribute a JOIN tab t ON t.oid = a.attrelid
 WHERE a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''
    OR EXISTS (SELECT FROM pg_index i WHERE i.indrelid = t.oid AND i.indisunique AND a.attnum = ANY (i.indkey));
CREATE TEMP VIEW fun AS
  SELECT p.*, p.oid::regprocedure::text AS sql, format('%I.%I', n.nspname, p.proname) AS named, n.nspname,
         CASE p.prokind WHEN 'a' THEN 'AGGREGATE' WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END AS word
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
     AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'));
CREATE TEMP VIEW typ AS
  SELECT t.*, format('%I.%I', n.nspname, t.typname) AS sql
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
   WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
     AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass AND e.objid = t.oid AND e.deptype IN ('e', 'i'));
CREATE TEMP VIEW nsp AS
  SELECT oid, nspname, quote_ident(nspname) AS sql FROM pg_namespace
   WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'

-- # drop column
SELECT format('ALTER TABLE %s DROP COLUMN %s', sql, name) FROM col c
 WHERE NOT pg_temp.has_rows(attrelid) OR (attrelid, attname) NOT IN (SELECT * FROM strict)
-- # drop column cascade
SELECT format('ALTER TABLE %s DROP COLUMN %s CASCADE', sql, name) FROM col c
 WHERE NOT pg_temp.has_rows(attrelid) OR (attrelid, attname) NOT IN (SELECT * FROM strict)
-- # add column
SELECT format('ALTER TABLE %s ADD COLUMN by_hand_{n} %s', sql, d)
  FROM tab, unnest(ARRAY['text', 'integer NOT NULL DEFAULT 7', 'numeric(8, 2) DEFAULT 0.5',
    'text COLLATE "C"', 'timestamptz DEFAULT now()', 'text[] DEFAULT ARRAY[''a'']',
    'bigint GENERATED ALWAYS AS IDENTITY', 'integer GENERATED ALWAYS AS (1 + 1) STORED', 'bigserial',
    'jsonb CHECK (by_hand_{n} <> ''[]'')', 'text UNIQUE']) d WHERE NOT relispartition
-- # change type
SELECT format('ALTER TABLE %s ALTER COLUMN %s TYPE %s', sql, name, t)
  FROM col, LATERAL (SELECT CASE
    WHEN type = 'integer' THEN 'bigint' WHEN type ~ '^character varying' THEN 'text'
    WHEN type = 'text' THEN 'varchar(2000)' WHEN type = 'bigint' THEN 'numeric'
    WHEN type = 'json' THEN 'jsonb' WHEN type = 'smallint' THEN 'integer'
    WHEN type = 'timestamp without time zone' THEN 'timestamptz'
    WHEN type = 'timestamp with time zone' THEN 'timestamptz(3)'
    WHEN type = 'boolean' THEN 'text' WHEN type = 'uuid' THEN 'text'
    WHEN type ~ '^numeric' THEN 'numeric(30, 10)' WHEN type = 'text[]' THEN 'varchar[]' END AS t) x WHERE t IS NOT NULL
-- # change a default
SELECT format('ALTER TABLE %s ALTER COLUMN %s %s', sql, name,
    CASE WHEN type ~ 'char|text$' THEN 'SET DEFAULT ''it''''s \ {n}''' WHEN type ~ 'int|numeric' THEN 'SET DEFAULT {n}'
         WHEN type ~ '^timestamp' THEN 'SET DEFAULT now() + ''{n} days''::interval' ELSE 'SET DEFAULT NULL' END)
  FROM col WHERE attgenerated = '' AND attidentity = ''
-- # drop a default
SELECT format('ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT', sql, name) FROM col WHERE atthasdef AND attgenerated = ''
-- # drop not null
SELECT format('ALTER TABLE %s ALTER COLUMN %s DROP NOT NULL', sql, name) FROM col WHERE attnotnull
-- # set not null
SELECT format('ALTER TABLE %s ALTER COLUMN %s SET NOT NULL', sql, name) FROM col WHERE NOT attnotnull
-- # drop policy
SELECT format('DROP POLICY %I ON %s', polname, sql) FROM pg_policy p JOIN tab t ON t.oid = polrelid
-- # add policy
SELECT format('CREATE POLICY "By hand {n}" ON %s %s', sql, p)
  FROM tab, unnest(ARRAY['USING (true)', 'FOR SELECT TO pg_monitor USING (current_user <> ''nobody'')',
    'AS RESTRICTIVE FOR INSERT WITH CHECK (1 = 1)', 'FOR UPDATE TO pg_monitor, pg_read_all_stats USING (true) WITH CHECK (false)']) p
-- # change policy
SELECT format('ALTER POLICY %I ON %s USING (current_user = ''p{n}'')', polname, sql)
  FROM pg_policy p JOIN tab t ON t.oid = polrelid WHERE polcmd <> 'a'
-- # change the roles of a policy
SELECT format('ALTER POLICY %I ON %s TO pg_read_all_settings', polname, sql) FROM pg_policy p JOIN tab t ON t.oid = polrelid
-- # row security
SELECT format('ALTER TABLE %s %s ROW LEVEL SECURITY', sql, w)
  FROM tab, unnest(ARRAY['ENABLE', 'DISABLE', 'FORCE', 'NO FORCE']) w
 WHERE relrowsecurity = (w = 'DISABLE') OR relforcerowsecurity = (w = 'NO FORCE')
-- # extra table
SELECT format('CREATE TABLE %s.by_hand_{n} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, '
   'note text NOT NULL DEFAULT ''x'', at timestamptz DEFAULT now()); CREATE INDEX ON %s.by_hand_{n} (at)', sql, sql) FROM nsp
-- # extra partitioned table
SELECT format('CREATE TABLE %s.parts_{n} (id bigint, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at); '
  'CREATE TABLE %s.parts_{n}_a PARTITION OF %s.parts_{n} FOR VALUES FROM (''2020-01-01'') TO (''2021-01-01''); '
  'CREATE TABLE %s.parts_{n}_b PARTITION OF %s.parts_{n} DEFAULT', sql, sql, sql, sql, sql) FROM nsp
-- # drop table
SELECT format('DROP TABLE %s', sql) FROM tab
-- # drop table cascade
SELECT format('DROP TABLE %s CASCADE', sql) FROM tab WHERE oid NOT IN (SELECT oid FROM leant)
-- # unlogged
SELECT format('ALTER TABLE %s SET %s', sql, CASE relpersistence WHEN 'u' THEN 'LOGGED' ELSE 'UNLOGGED' END) FROM tab WHERE relkind = 'r'
-- # drop index
SELECT format('DROP INDEX %I.%I', t.nspname, c.relname) FROM pg_index i JOIN tab t ON t.oid = indrelid JOIN pg_class c ON c.oid = indexrelid
 WHERE NOT c.relispartition
-- # extra index
SELECT format('CREATE INDEX by_hand_{n}_idx ON %s %s', sql, replace(x, '?', name))
  FROM col, unnest(ARRAY['(? DESC NULLS LAST)', 'USING hash (?)', '(?) WHERE ? IS NOT NULL', '((?)) WITH (fillfactor = 60)']) x
 WHERE NOT relispartition
-- # changed index
SELECT format('DROP INDEX %I.%I; CREATE INDEX %I ON %s (%s)', t.nspname, c.relname, c.relname, t.sql, a.name)
  FROM pg_index i JOIN tab t ON t.oid = indrelid JOIN pg_class c ON c.oid = indexrelid JOIN col a ON a.attrelid = t.oid
 WHERE NOT c.relispartition
-- # index options
SELECT format('ALTER INDEX %I.%I SET (fillfactor = 55)', t.nspname, c.relname)
  FROM pg_index i JOIN tab t ON t.oid = indrelid JOIN pg_class c ON c.oid = indexrelid JOIN pg_am m ON m.oid = c.relam
 WHERE m.amname = 'btree' AND c.relkind = 'i'
-- # index statistics
SELECT format('ALTER INDEX %I.%I ALTER COLUMN %s SET STATISTICS 321', t.nspname, c.relname, a.attnum)
  FROM pg_index i JOIN tab t ON t.oid = indrelid JOIN pg_class c ON c.oid = indexrelid JOIN pg_attribute a ON a.attrelid = c.oid
 WHERE c.relkind = 'i' AND i.indexprs IS NOT NULL
-- # clustered
SELECT format('ALTER TABLE %s CLUSTER ON %I', t.sql, c.relname)
  FROM pg_index i JOIN tab t ON t.oid = indrelid JOIN pg_class c ON c.oid = indexrelid WHERE t.relkind = 'r'
-- # rename index
SELECT format('ALTER INDEX %I.%I RENAME TO by_hand_{n}_renamed', t.nspname, c.relname)
  FROM pg_index i JOIN tab t ON t.oid = indrelid JOIN pg_class c ON c.oid = indexrelid
 WHERE NOT c.relispartition AND t.oid NOT IN (SELECT oid FROM parts)
-- # rename column
SELECT format('ALTER TABLE %s RENAME COLUMN %s TO by_hand_{n}_renamed', sql, name) FROM col
 WHERE NOT pg_temp.has_rows(attrelid) OR (attrelid, attname) NOT IN (SELECT * FROM strict)
-- # rename table
SELECT format('ALTER TABLE %s RENAME TO by_hand_{n}_renamed', sql) FROM tab WHERE oid NOT IN (SELECT oid FROM leant)
-- # drop constraint
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', sql, conname) FROM pg_constraint o JOIN tab t ON t.oid = conrelid
 WHERE conparentid = 0 AND contype <> 'n'
-- # drop constraint cascade
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', sql, conname) FROM pg_constraint o JOIN tab t ON t.oid = conrelid
 WHERE conparentid = 0 AND contype <> 'n'
-- # extra check
SELECT format('ALTER TABLE %s ADD CONSTRAINT "By hand {n}" CHECK (%s IS NOT NULL OR 1 = {n}) %s', sql, name, v)
  FROM col, unnest(ARRAY['', 'NOT VALID', 'NO INHERIT']) v
-- # extra unique
SELECT format('ALTER TABLE %s ADD CONSTRAINT by_hand_{n}_key UNIQUE (%s) %s', sql, name, v)
  FROM col, unnest(ARRAY['', 'DEFERRABLE', 'DEFERRABLE INITIALLY DEFERRED']) v
-- # extra foreign key
SELECT format('ALTER TABLE %s ADD CONSTRAINT by_hand_{n}_fkey FOREIGN KEY (%s) REFERENCES %s %s', c.sql, c.name, t.sql, v)
  FROM col c JOIN pg_constraint p ON p.contype = 'p' AND cardinality(p.conkey) = 1 JOIN tab t ON t.oid = p.conrelid
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = p.conkey[1] AND a.atttypid = c.atttypid,
  unnest(ARRAY['NOT VALID', 'ON DELETE SET NULL NOT VALID', 'MATCH FULL ON UPDATE CASCADE NOT VALID']) v WHERE c.relkind = 'r'
-- # change a check
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I; ALTER TABLE %s ADD CONSTRAINT %I CHECK ({n} > 0)', sql, conname, sql, conname)
  FROM pg_constraint o JOIN tab t ON t.oid = conrelid WHERE contype = 'c' AND conislocal
-- # constraint not validated
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I; ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', sql, conname, sql, conname, pg_get_constraintdef(o.oid))
  FROM pg_constraint o JOIN tab t ON t.oid = conrelid WHERE contype IN ('c', 'f') AND conislocal AND convalidated AND conparentid = 0
-- # change a foreign key
SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED', sql, conname)
  FROM pg_constraint o JOIN tab t ON t.oid = conrelid WHERE contype = 'f' AND conparentid = 0
-- # rename constraint
SELECT format('ALTER TABLE %s RENAME CONSTRAINT %I TO by_hand_{n}_con', sql, conname)
  FROM pg_constraint o JOIN tab t ON t.oid = conrelid WHERE conparentid = 0 AND conislocal AND contype <> 'n'
   AND t.oid NOT IN (SELECT oid FROM parts)
-- # changed function body
SELECT regexp_replace(pg_get_functiondef(f.oid), '(AS \$(?:function|procedure)\$)', '\1 /* by hand {n} */ ')
  FROM fun f JOIN pg_language l ON l.oid = f.prolang WHERE prokind IN ('f', 'p') AND l.lanname = 'sql' AND pg_get_functiondef(f.oid) ~ 'AS \$'
-- # changed function body of another language
SELECT regexp_replace(pg_get_functiondef(f.oid), '(AS \$(?:function|procedure)\$)', E'\\1 -- by hand {n}\n')
  FROM fun f JOIN pg_language l ON l.oid = f.prolang WHERE prokind IN ('f', 'p') AND l.lanname = 'plpgsql'
-- # function attributes
SELECT format('ALTER FUNCTION %s %s', sql, w)
  FROM fun, unnest(ARRAY['STABLE', 'SECURITY DEFINER', 'COST 4321', 'SET work_mem = ''9MB''', 'SET search_path = public, pg_temp', 'PARALLEL SAFE', 'LEAKPROOF', 'STRICT']) w WHERE prokind = 'f'
-- # dropped function
SELECT format('DROP %s %s', word, sql) FROM fun
-- # dropped function cascade
SELECT format('DROP %s %s CASCADE', word, sql) FROM fun
-- # extra overload
SELECT format('CREATE FUNCTION %s(a integer, b text DEFAULT ''{n}'', VARIADIC c date[] DEFAULT NULL) RETURNS TABLE (x integer) LANGUAGE sql AS ''SELECT 1''', named) FROM fun
-- # extra function
SELECT format('CREATE FUNCTION %s.by_hand_{n}(OUT a integer, INOUT b text) LANGUAGE plpgsql AS $f$ BEGIN a := 1; END $f$', sql) FROM nsp
-- # function that returns something else
SELECT format('DROP FUNCTION %s; CREATE FUNCTION %s(%s) RETURNS SETOF text LANGUAGE sql AS ''SELECT ''''x''''''', sql, named, pg_get_function_identity_arguments(oid))
  FROM fun WHERE prokind = 'f'
-- # renamed argument
SELECT format('DROP FUNCTION %s; ', sql) || regexp_replace(pg_get_functiondef(oid), '\(' || proargnames[1] || ' ', '(by_hand_{n} ')
  FROM fun WHERE prokind = 'f' AND pronargs > 0 AND proargnames[1] ~ '^[a-z_]+$'
-- # extra aggregate
SELECT format('CREATE AGGREGATE %s.by_hand_{n}(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = ''0'')', sql) FROM nsp
-- # changed view
SELECT format('CREATE OR REPLACE VIEW %s AS SELECT v.* FROM (%s) v WHERE {n} > 0', sql, rtrim(pg_get_viewdef(oid), ';')) FROM rel WHERE relkind = 'v'
-- # view with one more column
SELECT format('CREATE OR REPLACE VIEW %s AS SELECT v.*, {n} AS by_hand FROM (%s) v', sql, rtrim(pg_get_viewdef(oid), ';')) FROM rel WHERE relkind = 'v'
-- # view with other columns
SELECT format('DROP VIEW %s; CREATE VIEW %s AS SELECT {n} AS by_hand', sql, sql) FROM rel WHERE relkind = 'v'
-- # dropped view
SELECT format('DROP VIEW %s CASCADE', sql) FROM rel WHERE relkind = 'v'
-- # view options
SELECT format('ALTER VIEW %s SET (security_barrier = true)', sql) FROM rel WHERE relkind = 'v'
-- # extra view
SELECT format('CREATE VIEW %s.by_hand_{n} AS SELECT * FROM %s', n.sql, t.sql) FROM nsp n, tab t
-- # column of a view renamed
SELECT format('ALTER VIEW %s RENAME COLUMN %I TO by_hand_{n}', sql, a.attname) FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid AND attnum > 0 WHERE relkind = 'v'
-- # default of a view
SELECT format('ALTER VIEW %s ALTER COLUMN %I SET DEFAULT NULL', sql, a.attname) FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid AND attnum > 0 WHERE relkind = 'v'
-- # changed materialized view
SELECT format('DROP MATERIALIZED VIEW %s; CREATE MATERIALIZED VIEW %s AS SELECT v.* FROM (%s) v WHERE {n} > 0', sql, sql, rtrim(pg_get_viewdef(oid), ';')) FROM rel WHERE relkind = 'm'
-- # dropped materialized view
SELECT format('DROP MATERIALIZED VIEW %s', sql) FROM rel WHERE relkind = 'm'
-- # extra materialized view
SELECT format('CREATE MATERIALIZED VIEW %s.by_hand_{n} AS SELECT count(*) AS n FROM %s WITH NO DATA', n.sql, t.sql) FROM nsp n, tab t
-- # materialized view options
SELECT format('ALTER MATERIALIZED VIEW %s SET (fillfactor = 77)', sql) FROM rel WHERE relkind = 'm'
-- # dropped trigger
SELECT format('DROP TRIGGER %I ON %s', tgname, sql) FROM pg_trigger g JOIN rel t ON t.oid = tgrelid WHERE NOT tgisinternal AND tgparentid = 0
-- # disabled trigger
SELECT format('ALTER TABLE %s %s TRIGGER %I', sql, w, tgname) FROM pg_trigger g JOIN tab t ON t.oid = tgrelid,
  unnest(ARRAY['DISABLE', 'ENABLE REPLICA', 'ENABLE ALWAYS']) w WHERE NOT tgisinternal AND tgparentid = 0
-- # extra trigger
SELECT format('CREATE TRIGGER by_hand_{n} %s ON %s FOR EACH %s EXECUTE FUNCTION suppress_redundant_updates_trigger()', w, sql, CASE WHEN w ~ 'TRUNCATE' THEN 'STATEMENT' ELSE 'ROW' END)
  FROM tab, unnest(ARRAY['BEFORE UPDATE']) w
-- # extra constraint trigger
SELECT format('CREATE CONSTRAINT TRIGGER by_hand_{n} AFTER UPDATE ON %s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()', sql) FROM tab
-- # trigger function exchanged
SELECT format('DROP TRIGGER %I ON %s; CREATE TRIGGER %I BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()', tgname, sql, tgname, sql)
  FROM pg_trigger g JOIN tab t ON t.oid = tgrelid WHERE NOT tgisinternal AND tgparentid = 0
-- # enum value added
SELECT format('ALTER TYPE %s ADD VALUE ''by hand {n}'' %s', sql, w) FROM typ, unnest(ARRAY['', 'BEFORE ' || quote_literal((SELECT min(enumlabel) FROM pg_enum e WHERE enumtypid = typ.oid))]) w WHERE typtype = 'e'
   AND NOT EXISTS (SELECT FROM pg_enum e WHERE enumtypid = typ.oid AND (enumtypid, enumlabel) NOT IN (SELECT * FROM labels))
-- # enum value renamed
SELECT format('ALTER TYPE %s RENAME VALUE %L TO ''by hand {n}''', sql, enumlabel) FROM typ JOIN pg_enum e ON enumtypid = typ.oid
 WHERE (SELECT count(*) FROM pg_enum WHERE enumtypid = typ.oid) = (SELECT count(*) FROM labels WHERE enumtypid = typ.oid)
-- # extra enum
SELECT format('CREATE TYPE %s.by_hand_{n} AS ENUM (''a'', ''it''''s'')', sql) FROM nsp
-- # dropped type
SELECT format('DROP TYPE %s', sql) FROM typ WHERE typtype IN ('e', 'd', 'c', 'r')
-- # extra domain
SELECT format('CREATE DOMAIN %s.by_hand_{n} AS text CHECK (VALUE <> '''') DEFAULT ''x'' NOT NULL', sql) FROM nsp
-- # extra composite type
SELECT format('CREATE TYPE %s.by_hand_{n} AS (a integer, "B b" text COLLATE "C")', sql) FROM nsp
-- # composite type changed
SELECT format('ALTER TYPE %s ADD ATTRIBUTE by_hand_{n} integer', sql) FROM typ WHERE typtype = 'c' AND (SELECT relkind FROM pg_class c WHERE c.oid = typrelid) = 'c'
-- # domain constraint changed
SELECT format('ALTER DOMAIN %s %s', sql, w) FROM typ, unnest(ARRAY['ADD CONSTRAINT by_hand_{n} CHECK (VALUE IS NOT NULL OR true)', 'DROP NOT NULL', 'SET DEFAULT NULL', 'DROP DEFAULT', 'ADD CONSTRAINT by_hand_{n} CHECK (VALUE IS NOT NULL OR true) NOT VALID']) w WHERE typtype = 'd'
-- # domain constraint dropped
SELECT format('ALTER DOMAIN %s DROP CONSTRAINT %I', sql, conname) FROM typ JOIN pg_constraint o ON contypid = typ.oid WHERE contype = 'c'
-- # sequence options
SELECT format('ALTER SEQUENCE %s %s', sql, w) FROM rel, unnest(ARRAY['INCREMENT BY 3', 'CACHE 20', 'CYCLE', 'MAXVALUE 2000000000', 'START WITH 5']) w WHERE relkind = 'S'
-- # sequence type
SELECT format('ALTER SEQUENCE %s AS %s', sql, CASE seqtypid WHEN 20 THEN 'integer' ELSE 'bigint' END) FROM rel JOIN pg_sequence s ON s.seqrelid = rel.oid
 WHERE NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_class'::regclass AND i.objid = rel.oid AND i.deptype = 'i')
-- # sequence ownership
SELECT format('ALTER SEQUENCE %s OWNED BY NONE', sql) FROM rel WHERE relkind = 'S'
-- # sequence given to a column
SELECT format('ALTER SEQUENCE %s OWNED BY %s.%s', rel.sql, col.sql, name) FROM rel JOIN col ON col.nspname = rel.nspname WHERE rel.relkind = 'S'
-- # extra sequence
SELECT format('CREATE SEQUENCE %s.by_hand_{n} AS smallint START 5 INCREMENT -1 MINVALUE -30 MAXVALUE 30 CYCLE', sql) FROM nsp
-- # dropped sequence
SELECT format('DROP SEQUENCE %s CASCADE', sql) FROM rel WHERE relkind = 'S'
-- # identity changed
SELECT format('ALTER TABLE %s ALTER COLUMN %s %s', sql, name, w) FROM col, unnest(ARRAY['SET GENERATED BY DEFAULT', 'SET GENERATED ALWAYS', 'SET INCREMENT BY 4 SET CACHE 9', 'DROP IDENTITY', 'SET CYCLE', 'SET MAXVALUE 99999']) w WHERE attidentity <> ''
-- # identity added
SELECT format('ALTER TABLE %s ALTER COLUMN %s ADD GENERATED %s AS IDENTITY', sql, name, w) FROM col, unnest(ARRAY['ALWAYS', 'BY DEFAULT']) w WHERE attidentity = '' AND type ~ 'int' AND attnotnull AND NOT atthasdef
-- # serial made identity
SELECT format('ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT; ALTER TABLE %s ALTER COLUMN %s ADD GENERATED BY DEFAULT AS IDENTITY', sql, name, sql, name)
  FROM col WHERE atthasdef AND attnotnull AND type ~ 'int' AND attgenerated = ''
-- # generated column made plain
SELECT format('ALTER TABLE %s ALTER COLUMN %s DROP EXPRESSION', sql, name) FROM col WHERE attgenerated = 's'
-- # generated column anew
SELECT format('ALTER TABLE %s DROP COLUMN %s; ALTER TABLE %s ADD COLUMN %s %s GENERATED ALWAYS AS (NULL) STORED', sql, name, sql, name, type) FROM col WHERE attgenerated = 's'
-- # comment on a table
SELECT format('COMMENT ON TABLE %s IS ''by hand {n} it''''s \ back''', sql) FROM tab
-- # comment on a column
SELECT format('COMMENT ON COLUMN %s.%s IS ''by hand {n}''', sql, name) FROM col
-- # comment on a constraint
SELECT format('COMMENT ON CONSTRAINT %I ON %s IS ''by hand {n}''', conname, sql) FROM pg_constraint JOIN tab ON tab.oid = conrelid WHERE contype <> 'n' AND conislocal
-- # comment on an index
SELECT format('COMMENT ON INDEX %I.%I IS ''by hand {n}''', t.nspname, c.relname) FROM pg_index i JOIN tab t ON t.oid = indrelid JOIN pg_class c ON c.oid = indexrelid WHERE NOT c.relispartition
  AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conindid = c.oid AND o.contype IN ('p', 'u', 'x'))
-- # comment on a function
SELECT format('COMMENT ON %s %s IS ''by hand {n}''', word, sql) FROM fun
-- # comment on a type
SELECT format('COMMENT ON TYPE %s IS ''by hand {n}''', sql) FROM typ WHERE typtype IN ('e', 'r')
-- # comment on a schema
SELECT format('COMMENT ON SCHEMA %s IS ''by hand {n}''', sql) FROM nsp
-- # comment on a view
SELECT format('COMMENT ON VIEW %s IS ''by hand {n}''', sql) FROM rel WHERE relkind = 'v'
-- # comment on a trigger
SELECT format('COMMENT ON TRIGGER %I ON %s IS ''by hand {n}''', tgname, sql) FROM pg_trigger g JOIN tab t ON t.oid = tgrelid WHERE NOT tgisinternal AND tgparentid = 0
-- # grant on a table
SELECT format('GRANT %s ON %s TO %s', w, sql, r) FROM tab, unnest(ARRAY['SELECT', 'INSERT, UPDATE', 'ALL', 'SELECT, DELETE']) w, unnest(ARRAY['pg_monitor', 'PUBLIC', 'pg_read_all_stats WITH GRANT OPTION']) r WHERE NOT (r = 'PUBLIC' AND w = 'x')
-- # revoke on a table
SELECT format('REVOKE %s ON %s FROM %s', w, sql, r) FROM tab, unnest(ARRAY['SELECT', 'INSERT, UPDATE', 'ALL']) w, unnest(ARRAY['pg_monitor', 'PUBLIC', 'CURRENT_USER']) r
 WHERE r = 'CURRENT_USER' OR relacl IS NOT NULL
-- # grant on columns
SELECT format('GRANT %s (%s) ON %s TO %s', w, name, sql, r) FROM col, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) w, unnest(ARRAY['pg_monitor', 'PUBLIC']) r
-- # grant on all of a schema
SELECT format('GRANT SELECT ON ALL TABLES IN SCHEMA %s TO pg_read_all_settings', sql) FROM nsp
-- # grant on a sequence
SELECT format('GRANT USAGE ON SEQUENCE %s TO pg_monitor', sql) FROM rel WHERE relkind = 'S'
-- # grant on a function
SELECT format('%s ON %s %s %s', w, CASE prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, sql, r) FROM fun, unnest(ARRAY['GRANT EXECUTE', 'REVOKE EXECUTE']) w, LATERAL (SELECT CASE WHEN w ~ 'GRANT' THEN 'TO pg_monitor' ELSE 'FROM PUBLIC' END AS r) x
-- # grant on a type
SELECT format('REVOKE USAGE ON TYPE %s FROM PUBLIC', sql) FROM typ WHERE typtype IN ('e', 'd', 'r')
-- # grant on a schema
SELECT format('GRANT %s ON SCHEMA %s TO %s', w, sql, r) FROM nsp, unnest(ARRAY['USAGE', 'CREATE']) w, unnest(ARRAY['pg_monitor', 'PUBLIC']) r
-- # revoke on a schema
SELECT format('REVOKE ALL ON SCHEMA %s FROM %s', sql, r) FROM nsp, unnest(ARRAY['pg_monitor', 'PUBLIC']) r
-- # default privileges
SELECT format('ALTER DEFAULT PRIVILEGES %s %s', s, w)
  FROM (SELECT '' AS s UNION ALL SELECT 'IN SCHEMA ' || sql FROM nsp) n,
  unnest(ARRAY['GRANT SELECT ON TABLES TO pg_monitor', 'GRANT ALL ON SEQUENCES TO PUBLIC', 'GRANT EXECUTE ON FUNCTIONS TO pg_monitor WITH GRANT OPTION', 'GRANT USAGE ON TYPES TO pg_monitor']) w
-- # default privileges revoked
SELECT format('ALTER DEFAULT PRIVILEGES REVOKE %s', w)
  FROM unnest(ARRAY['EXECUTE ON FUNCTIONS FROM PUBLIC', 'USAGE ON TYPES FROM PUBLIC', 'SELECT ON TABLES FROM CURRENT_USER']) w
-- # extension added
SELECT format('CREATE EXTENSION %I SCHEMA public', name) FROM pg_available_extensions
 WHERE installed_version IS NULL AND name IN ('hstore', 'pg_trgm', 'citext', 'btree_gist', 'unaccent', 'fuzzystrmatch', 'intarray', 'ltree', 'cube', 'isn', 'lo', 'seg', 'tablefunc', 'pgcrypto', 'uuid-ossp')
-- # extension dropped
SELECT format('DROP EXTENSION %I', extname) FROM pg_extension WHERE extname <> 'plpgsql'
-- # extension moved
SELECT format('CREATE SCHEMA IF NOT EXISTS by_hand_ext; ALTER EXTENSION %I SET SCHEMA by_hand_ext', extname) FROM pg_extension WHERE extname <> 'plpgsql'
-- # publication changed
SELECT format('ALTER PUBLICATION %I %s', pubname, w) FROM pg_publication, unnest(ARRAY['SET (publish = ''insert'')', 'SET (publish_via_partition_root = true)']) w
-- # publication of another table
SELECT format('ALTER PUBLICATION %I ADD TABLE %s', pubname, sql) FROM pg_publication, tab WHERE NOT puballtables
-- # publication dropped
SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication
-- # publication added
SELECT format('CREATE PUBLICATION by_hand_{n} %s', w) FROM tab, unnest(ARRAY['', 'FOR ALL TABLES', 'FOR TABLE ' || sql]) w
-- # schema added
SELECT 'CREATE SCHEMA "By Hand {n}"; CREATE TABLE "By Hand {n}".t (a integer)'
-- # schema dropped
SELECT format('DROP SCHEMA %s CASCADE', sql) FROM nsp WHERE nspname <> 'public'
   AND NOT EXISTS (SELECT FROM tab WHERE tab.nspname = nsp.nspname AND oid IN (SELECT oid FROM leant))
-- # storage
SELECT format('ALTER TABLE %s ALTER COLUMN %s SET STORAGE %s', sql, name, w) FROM col, unnest(ARRAY['EXTERNAL', 'MAIN', 'PLAIN']) w WHERE type ~ 'text|char|json|numeric'
-- # compression
SELECT format('ALTER TABLE %s ALTER COLUMN %s SET COMPRESSION pglz', sql, name) FROM col WHERE type ~ 'text|char|json'
-- # statistics target
SELECT format('ALTER TABLE %s ALTER COLUMN %s SET STATISTICS %s', sql, name, w) FROM col, unnest(ARRAY['0', '777']) w
-- # attribute options
SELECT format('ALTER TABLE %s ALTER COLUMN %s SET (n_distinct = -0.5)', sql, name) FROM col
-- # storage parameters
SELECT format('ALTER TABLE %s SET (%s)', sql, w) FROM tab, unnest(ARRAY['fillfactor = 83', 'autovacuum_enabled = false, autovacuum_vacuum_scale_factor = 0.01', 'toast.autovacuum_enabled = false', 'parallel_workers = 3']) w WHERE relkind = 'r'
-- # storage parameters reset
SELECT format('ALTER TABLE %s RESET (fillfactor)', sql) FROM tab WHERE reloptions IS NOT NULL
-- # replica identity
SELECT format('ALTER TABLE %s REPLICA IDENTITY %s', sql, w) FROM tab, unnest(ARRAY['FULL', 'NOTHING']) w
-- # replica identity by index
SELECT format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', t.sql, c.relname) FROM pg_index i JOIN tab t ON t.oid = indrelid JOIN pg_class c ON c.oid = indexrelid WHERE indisunique AND indimmediate AND indexprs IS NULL AND indpred IS NULL
-- # partition detached
SELECT format('ALTER TABLE %s DETACH PARTITION %s', p.sql, t.sql) FROM pg_inherits i JOIN tab t ON t.oid = inhrelid JOIN tab p ON p.oid = inhparent WHERE t.relispartition
-- # extra partition
SELECT format('CREATE TABLE %I.by_hand_{n} PARTITION OF %s FOR VALUES FROM (''1990-01-01'') TO (''1990-01-02'')', nspname, sql) FROM tab WHERE relkind = 'p' AND pg_get_partkeydef(oid) ~ '^RANGE \([^,]*\)$'
-- # no longer inherits
SELECT format('ALTER TABLE %s NO INHERIT %s', t.sql, p.sql) FROM pg_inherits i JOIN tab t ON t.oid = inhrelid JOIN tab p ON p.oid = inhparent WHERE NOT t.relispartition
-- # extra child
SELECT format('CREATE TABLE %I.by_hand_{n} (extra integer) INHERITS (%s)', nspname, sql) FROM tab WHERE relkind = 'r' AND NOT relispartition
-- # collation
SELECT format('ALTER TABLE %s ALTER COLUMN %s TYPE %s COLLATE "POSIX"', sql, name, type) FROM col WHERE type ~ 'text$|char'
-- # extra collation
SELECT format('CREATE COLLATION %s.by_hand_{n} (provider = icu, locale = ''fr-FR'')', sql) FROM nsp
-- # extra rule
SELECT format('CREATE RULE by_hand_{n} AS ON DELETE TO %s WHERE false DO INSTEAD NOTHING', sql) FROM tab
-- # dropped rule
SELECT format('DROP RULE %I ON %s', rulename, sql) FROM pg_rewrite r JOIN tab t ON t.oid = ev_class WHERE rulename <> '_RETURN'
-- # extra statistics
SELECT format('CREATE STATISTICS %I.by_hand_{n} ON %s, %s FROM %s', a.nspname, a.name, b.name, a.sql) FROM col a JOIN col b ON a.attrelid = b.attrelid AND a.attnum < b.attnum
-- # statistics dropped
SELECT format('DROP STATISTICS %I.%I', nspname, stxname) FROM pg_statistic_ext s JOIN nsp n ON n.oid = stxnamespace
-- # statistics target of statistics
SELECT format('ALTER STATISTICS %I.%I SET STATISTICS 99', nspname, stxname) FROM pg_statistic_ext s JOIN nsp n ON n.oid = stxnamespace
-- # event trigger added
SELECT 'CREATE FUNCTION public.by_hand_{n}() RETURNS event_trigger LANGUAGE plpgsql AS ''BEGIN NULL; END''; CREATE EVENT TRIGGER by_hand_{n} ON sql_drop EXECUTE FUNCTION public.by_hand_{n}()'
-- # event trigger changed
SELECT format('ALTER EVENT TRIGGER %I %s', evtname, w) FROM pg_event_trigger, unnest(ARRAY['ENABLE', 'DISABLE', 'ENABLE ALWAYS', 'ENABLE REPLICA']) w
-- # event trigger dropped
SELECT format('DROP EVENT TRIGGER %I', evtname) FROM pg_event_trigger
-- # foreign server added
SELECT 'CREATE EXTENSION IF NOT EXISTS postgres_fdw SCHEMA public; CREATE SERVER by_hand_{n} TYPE ''x'' VERSION ''1'' FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host ''h'', dbname ''d{n}''); CREATE FOREIGN TABLE public.by_hand_{n} (a integer OPTIONS (column_name ''b'') NOT NULL, c text) SERVER by_hand_{n} OPTIONS (table_name ''t'')'
-- # foreign server changed
SELECT format('ALTER SERVER %I %s', srvname, w) FROM pg_foreign_server, unnest(ARRAY['OPTIONS (ADD by_hand_{n} ''1'')', 'VERSION ''2''', 'OPTIONS (SET host ''other'')']) w
-- # foreign table changed
SELECT format('ALTER FOREIGN TABLE %s %s', sql, w) FROM rel, unnest(ARRAY['ADD COLUMN by_hand_{n} integer', 'OPTIONS (ADD x{n} ''v'')', 'OPTIONS (SET table_name ''u'')']) w WHERE relkind = 'f'
-- # foreign column options
SELECT format('ALTER FOREIGN TABLE %s ALTER COLUMN %I OPTIONS (ADD y{n} ''v'')', sql, attname) FROM rel JOIN pg_attribute a ON attrelid = rel.oid AND attnum > 0 AND NOT attisdropped WHERE relkind = 'f'
-- # foreign table dropped
SELECT format('DROP FOREIGN TABLE %s', sql) FROM rel WHERE relkind = 'f'
-- # cast dropped
SELECT format('DROP CAST (%s AS %s)', castsource::regtype, casttarget::regtype) FROM pg_cast k WHERE k.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_cast'::regclass AND e.objid = k.oid AND e.deptype IN ('e', 'i'))
-- # not valid not null
SELECT format('ALTER TABLE %s ADD CONSTRAINT by_hand_{n}_nn NOT NULL %s NOT VALID', sql, name) FROM col WHERE NOT attnotnull
-- # not enforced
SELECT format('ALTER TABLE %s ADD CONSTRAINT by_hand_{n}_ne CHECK (%s IS NOT NULL) NOT ENFORCED', sql, name) FROM col
-- # virtual column
SELECT format('ALTER TABLE %s ADD COLUMN by_hand_{n} integer GENERATED ALWAYS AS (1 + {n}) VIRTUAL', sql) FROM tab WHERE NOT relispartition
-- # enum value in the middle
SELECT format('ALTER TYPE %s ADD VALUE ''by hand {n}'' AFTER %L', sql, enumlabel) FROM typ JOIN pg_enum e ON enumtypid = typ.oid WHERE NOT EXISTS (SELECT FROM pg_enum x WHERE x.enumtypid = typ.oid AND (x.enumtypid, x.enumlabel) NOT IN (SELECT * FROM labels))
-- # partition attached
SELECT format('ALTER TABLE %s ATTACH PARTITION %s FOR VALUES FROM (''1990-01-01'') TO (''1991-01-01'')', p.sql, t.sql)
  FROM tab p, tab t WHERE p.relkind = 'p' AND pg_get_partkeydef(p.oid) ~ '^RANGE \([^,]*\)$' AND t.relkind = 'r' AND NOT t.relispartition AND t.relname = 'events_1990'
-- # inherits now
SELECT format('ALTER TABLE %s INHERIT %s', t.sql, p.sql) FROM tab p, tab t WHERE p.relkind = 'r' AND t.relkind = 'r' AND NOT t.relispartition AND NOT p.relispartition AND p.oid <> t.oid
-- # extra exclusion
SELECT format('ALTER TABLE %s ADD CONSTRAINT by_hand_{n}_excl EXCLUDE USING btree (%s WITH =) %s', sql, name, v)
  FROM col, unnest(ARRAY['', 'WHERE (1 = {n})', 'DEFERRABLE INITIALLY DEFERRED']) v
-- # unique over equal nulls
SELECT format('CREATE UNIQUE INDEX by_hand_{n}_nulls ON %s (%s) NULLS NOT DISTINCT', sql, name) FROM col WHERE NOT relispartition
-- # index that covers more
SELECT format('CREATE INDEX by_hand_{n}_inc ON %s (%s) INCLUDE (%s)', a.sql, a.name, b.name) FROM col a JOIN col b ON a.attrelid = b.attrelid AND a.attnum < b.attnum WHERE NOT a.relispartition
-- # view with the rights of who asks
SELECT format('ALTER VIEW %s SET (security_invoker = %s)', sql, w) FROM rel, unnest(ARRAY['true', 'false']) w WHERE relkind = 'v'
-- # check option of a view
SELECT format('ALTER VIEW %s %s', sql, w) FROM rel, unnest(ARRAY['SET (check_option = local)', 'RESET (check_option)', 'RESET (security_barrier)', 'SET (security_barrier)']) w WHERE relkind = 'v'
-- # more function attributes
SELECT format('ALTER FUNCTION %s %s', sql, w) FROM fun, unnest(ARRAY['VOLATILE', 'IMMUTABLE', 'SECURITY INVOKER', 'PARALLEL RESTRICTED', 'RESET ALL', 'CALLED ON NULL INPUT', 'ROWS 77', 'SET "DateStyle" = ''ISO, DMY''', 'SET search_path = "Odd Schema", public', 'SET statement_timeout = 0']) w WHERE prokind = 'f'
-- # procedure attributes
SELECT format('ALTER PROCEDURE %s %s', sql, w) FROM fun, unnest(ARRAY['SECURITY DEFINER', 'SET search_path = ''''', 'SET work_mem = ''9MB''']) w WHERE prokind = 'p'
-- # aggregate of another kind
SELECT format('CREATE AGGREGATE %s.by_hand_{n}(text) (SFUNC = textcat, STYPE = text, INITCOND = ''x''''y'', PARALLEL = SAFE, COMBINEFUNC = textcat)', sql) FROM nsp
-- # operator and its function
SELECT format('CREATE FUNCTION %s.by_hand_{n}_op(integer, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS ''SELECT true''; CREATE OPERATOR %s.<=#> (LEFTARG = integer, RIGHTARG = text, FUNCTION = %s.by_hand_{n}_op)', sql, sql, sql) FROM nsp
-- # operator dropped
SELECT format('DROP OPERATOR %s', o.oid::regoperator) FROM pg_operator o JOIN nsp n ON n.oid = o.oprnamespace WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_operator'::regclass AND e.objid = o.oid AND e.deptype IN ('e', 'i'))
-- # cast added
SELECT format('CREATE CAST (%s AS %s) WITH INOUT %s', sql, t, w) FROM typ, unnest(ARRAY['integer', 'uuid']) t, unnest(ARRAY['', 'AS ASSIGNMENT', 'AS IMPLICIT']) w WHERE typtype = 'e'
-- # domain constraint renamed
SELECT format('ALTER DOMAIN %s RENAME CONSTRAINT %I TO by_hand_{n}', sql, conname) FROM typ JOIN pg_constraint o ON contypid = typ.oid WHERE contype = 'c'
-- # domain made strict
SELECT format('ALTER DOMAIN %s SET NOT NULL', sql) FROM typ WHERE typtype = 'd' AND NOT typnotnull
-- # attribute of a composite type
SELECT format('ALTER TYPE %s %s', sql, replace(w, '?', quote_ident(a.attname))) FROM typ JOIN pg_attribute a ON a.attrelid = typ.typrelid AND a.attnum > 0 AND NOT a.attisdropped,
  unnest(ARRAY['ALTER ATTRIBUTE ? TYPE varchar(77)']) w WHERE typtype = 'c' AND (SELECT relkind FROM pg_class c WHERE c.oid = typrelid) = 'c'
-- # range over another type
SELECT format('CREATE TYPE %s.by_hand_{n} AS RANGE (subtype = numeric)', sql) FROM nsp
-- # columns of a publication
SELECT format('ALTER PUBLICATION %I SET TABLE %s (%s)', pubname, sql, name) FROM pg_publication, col WHERE NOT puballtables AND is_key
-- # rows of a publication
SELECT format('ALTER PUBLICATION %I SET TABLE %s WHERE (%s IS NOT NULL)', pubname, sql, name) FROM pg_publication, col WHERE NOT puballtables AND is_key
-- # publication of a schema
SELECT format('ALTER PUBLICATION %I ADD TABLES IN SCHEMA %s', pubname, sql) FROM pg_publication, nsp WHERE NOT puballtables
-- # publication renamed
SELECT format('ALTER PUBLICATION %I RENAME TO by_hand_{n}', pubname) FROM pg_publication
-- # statistics of other kinds
SELECT format('CREATE STATISTICS %I.by_hand_{n} (%s) ON %s, %s FROM %s', a.nspname, w, a.name, b.name, a.sql) FROM col a JOIN col b ON a.attrelid = b.attrelid AND a.attnum < b.attnum, unnest(ARRAY['ndistinct', 'mcv', 'ndistinct, dependencies']) w
-- # statistics of an expression
SELECT format('CREATE STATISTICS %I.by_hand_{n} ON (%s IS NULL) FROM %s', nspname, name, sql) FROM col
-- # policy renamed
SELECT format('ALTER POLICY %I ON %s RENAME TO by_hand_{n}', polname, sql) FROM pg_policy p JOIN tab t ON t.oid = polrelid
-- # policy that asks other tables
SELECT format('CREATE POLICY by_hand_{n} ON %s USING (EXISTS (SELECT FROM %s o WHERE o.tableoid <> 0))', t.sql, o.sql) FROM tab t, tab o WHERE t.oid <> o.oid
-- # comment on a policy
SELECT format('COMMENT ON POLICY %I ON %s IS ''by hand {n}''', polname, sql) FROM pg_policy p JOIN tab t ON t.oid = polrelid
-- # comment on a sequence
SELECT format('COMMENT ON SEQUENCE %s IS ''by hand {n}''', sql) FROM rel WHERE relkind = 'S'
 AND NOT EXISTS (SELECT FROM pg_depend i WHERE i.classid = 'pg_class'::regclass AND i.objid = rel.oid AND i.deptype = 'i')
-- # comment on a materialized view
SELECT format('COMMENT ON MATERIALIZED VIEW %s IS ''by hand {n}''', sql) FROM rel WHERE relkind = 'm'
-- # comment on a rule, a publication or statistics
SELECT format('COMMENT ON RULE %I ON %s IS ''by hand {n}''', rulename, sql) FROM pg_rewrite r JOIN tab t ON t.oid = ev_class WHERE rulename <> '_RETURN'
 UNION ALL SELECT format('COMMENT ON PUBLICATION %I IS ''by hand {n}''', pubname) FROM pg_publication
 UNION ALL SELECT format('COMMENT ON STATISTICS %I.%I IS ''by hand {n}''', nspname, stxname) FROM pg_statistic_ext s JOIN nsp n ON n.oid = stxnamespace
-- # comment on a domain
SELECT format('COMMENT ON DOMAIN %s IS ''by hand {n}''', sql) FROM typ WHERE typtype = 'd'
-- # column grants with grant option
SELECT format('GRANT %s (%s) ON %s TO pg_read_all_stats WITH GRANT OPTION', w, name, sql) FROM col, unnest(ARRAY['SELECT', 'REFERENCES']) w
-- # grant on a view
SELECT format('GRANT %s ON %s TO pg_monitor %s', w, sql, o) FROM rel, unnest(ARRAY['SELECT', 'ALL']) w, unnest(ARRAY['', 'WITH GRANT OPTION']) o WHERE relkind IN ('v', 'm')
-- # grant on a foreign server
SELECT format('GRANT USAGE ON FOREIGN SERVER %I TO pg_monitor', srvname) FROM pg_foreign_server
-- # rule changed
SELECT format('CREATE OR REPLACE RULE %I AS ON DELETE TO %s WHERE {n} > 0 DO INSTEAD NOTHING', rulename, sql) FROM pg_rewrite r JOIN tab t ON t.oid = ev_class WHERE rulename <> '_RETURN'
-- # rule off
SELECT format('ALTER TABLE %s %s RULE %I', sql, w, rulename) FROM pg_rewrite r JOIN tab t ON t.oid = ev_class, unnest(ARRAY['DISABLE', 'ENABLE ALWAYS']) w WHERE rulename <> '_RETURN'
-- # trigger renamed
SELECT format('ALTER TRIGGER %I ON %s RENAME TO by_hand_{n}', tgname, sql) FROM pg_trigger g JOIN tab t ON t.oid = tgrelid WHERE NOT tgisinternal AND tgparentid = 0
-- # all triggers off
SELECT format('ALTER TABLE %s DISABLE TRIGGER USER', sql) FROM tab
-- # statement trigger with its rows
SELECT format('CREATE FUNCTION %I.by_hand_{n}_t() RETURNS trigger LANGUAGE plpgsql AS ''BEGIN RETURN NULL; END''; CREATE TRIGGER by_hand_{n} AFTER UPDATE ON %s REFERENCING OLD TABLE AS before NEW TABLE AS "After" FOR EACH STATEMENT EXECUTE FUNCTION %I.by_hand_{n}_t(''it''''s'', ''\x'')', nspname, sql, nspname) FROM tab
-- # event trigger for other events
SELECT 'CREATE FUNCTION public.by_hand_{n}() RETURNS event_trigger LANGUAGE plpgsql AS ''BEGIN NULL; END''; CREATE EVENT TRIGGER by_hand_{n} ON ddl_command_start WHEN TAG IN (''CREATE TABLE'', ''ALTER TABLE'') EXECUTE FUNCTION public.by_hand_{n}(); ALTER EVENT TRIGGER by_hand_{n} ENABLE ALWAYS'
-- # default privileges of schemas
SELECT 'ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO pg_monitor WITH GRANT OPTION'
-- # not null named by hand
SELECT format('ALTER TABLE %s ALTER COLUMN %s DROP NOT NULL; ALTER TABLE %s ADD CONSTRAINT "by hand {n}" NOT NULL %s %s', sql, name, sql, name, w) FROM col, unnest(ARRAY['', 'NOT VALID', 'NO INHERIT']) w WHERE attnotnull AND NOT relispartition
-- # not null renamed
SELECT format('ALTER TABLE %s RENAME CONSTRAINT %I TO by_hand_{n}_named', sql, conname) FROM pg_constraint o JOIN tab t ON t.oid = conrelid WHERE contype = 'n' AND conislocal AND coninhcount = 0
 AND NOT EXISTS (SELECT FROM pg_inherits i WHERE i.inhparent = t.oid)
-- # foreign key not enforced
SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I NOT ENFORCED', sql, conname) FROM pg_constraint o JOIN tab t ON t.oid = conrelid WHERE contype = 'f' AND conparentid = 0
-- # generated column with another expression
SELECT format('ALTER TABLE %s ALTER COLUMN %s SET EXPRESSION AS (NULL)', sql, name) FROM col WHERE attgenerated = 's'
-- # collation changed
SELECT format('ALTER TABLE %s ALTER COLUMN %s TYPE %s COLLATE %I.german', col.sql, name, type, c.nspname) FROM col JOIN pg_collation x ON x.collname = 'german' JOIN nsp c ON c.oid = x.collnamespace WHERE type ~ 'text$|char'
-- # moved to another schema
SELECT format('ALTER TABLE %s SET SCHEMA %s', t.sql, n.sql) FROM tab t, nsp n WHERE n.nspname <> t.nspname AND t.oid NOT IN (SELECT oid FROM leant)
-- # index of another operator class
SELECT format('CREATE INDEX by_hand_{n}_ops ON %s (%s)', sql, name || w) FROM col, unnest(ARRAY[' text_pattern_ops', ' COLLATE "C" text_pattern_ops DESC']) w WHERE type = 'text' AND NOT relispartition
-- # index of several expressions
SELECT format('CREATE INDEX by_hand_{n}_expr ON %s ((%s IS NULL), %s, (md5(%s::text) || ''it''''s \'') COLLATE "C") WHERE %s IS NOT NULL', sql, name, name, name, name) FROM col WHERE NOT relispartition AND attgenerated <> 'v'
-- # gin and brin
SELECT format('CREATE INDEX by_hand_{n}_am ON %s %s', sql, replace(w, '?', name))
  FROM col, unnest(ARRAY['USING gin (? jsonb_path_ops) WITH (fastupdate = off)', 'USING gin (?)', 'USING brin (?) WITH (pages_per_range = 9)', 'USING gin (to_tsvector(''simple'', ?))']) w WHERE NOT relispartition
-- # unique index over an expression
SELECT format('CREATE UNIQUE INDEX by_hand_{n}_uq ON %s ((%s::text), %s) WHERE false', sql, name, name) FROM col WHERE NOT relispartition AND attgenerated <> 'v'
-- # index on a materialized view
SELECT format('CREATE %s INDEX by_hand_{n}_mv ON %s (%I)', w, sql, a.attname) FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid AND attnum > 0, unnest(ARRAY['', 'UNIQUE']) w WHERE relkind = 'm'
-- # unique constraint with more
SELECT format('ALTER TABLE %s ADD CONSTRAINT by_hand_{n}_ukey UNIQUE %s', a.sql, format(w, a.name, b.name))
  FROM col a JOIN col b ON a.attrelid = b.attrelid AND a.attnum < b.attnum, unnest(ARRAY['(%s) INCLUDE (%s)', '(%s, %s) WITH (fillfactor = 44)', 'NULLS NOT DISTINCT (%s, %s)']) w
-- # constraint by an index that was there
SELECT format('CREATE UNIQUE INDEX by_hand_{n}_using ON %s (%s); ALTER TABLE %s ADD CONSTRAINT by_hand_{n}_con_using UNIQUE USING INDEX by_hand_{n}_using', sql, name, sql) FROM col WHERE relkind = 'r'
-- # without overlaps
SELECT format('CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public; ALTER TABLE %s ADD CONSTRAINT by_hand_{n}_over UNIQUE (%s, %s WITHOUT OVERLAPS)', a.sql, a.name, b.name) FROM col a JOIN col b ON a.attrelid = b.attrelid WHERE b.type ~ 'range'
-- # foreign key that sets some columns
SELECT format('ALTER TABLE %s ADD CONSTRAINT by_hand_{n}_some FOREIGN KEY (%s) REFERENCES %s ON DELETE %s (%s) NOT VALID', c.sql, c.name, t.sql, v, c.name)
  FROM col c JOIN pg_constraint p ON p.contype = 'p' AND cardinality(p.conkey) = 1 JOIN tab t ON t.oid = p.conrelid
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = p.conkey[1] AND a.atttypid = c.atttypid, unnest(ARRAY['SET NULL', 'SET DEFAULT']) v WHERE c.relkind = 'r'
-- # foreign key on a partitioned table
SELECT format('ALTER TABLE %s ADD CONSTRAINT by_hand_{n}_pfk FOREIGN KEY (%s) REFERENCES %s', c.sql, c.name, t.sql)
  FROM col c JOIN pg_constraint p ON p.contype = 'p' AND cardinality(p.conkey) = 1 JOIN tab t ON t.oid = p.conrelid
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = p.conkey[1] AND a.atttypid = c.atttypid WHERE c.relkind = 'p' AND NOT pg_temp.has_rows(c.attrelid)
-- # a check of many words
SELECT format('ALTER TABLE %s ADD CONSTRAINT by_hand_{n}_long CHECK (%s IS NULL OR %s::text <> ALL (ARRAY[%s]))', sql, name, name, (SELECT string_agg(quote_literal('it''s \ ' || i), ', ') FROM generate_series(1, 400) i)) FROM col
-- # a check of the whole row
SELECT format('ALTER TABLE %s ADD CONSTRAINT by_hand_{n}_row CHECK (num_nulls(%s) >= 0 AND CASE WHEN %s IS NULL THEN true ELSE NOT false END)', sql, name, name) FROM col WHERE attgenerated <> 'v'
-- # trigger of some columns
SELECT format('CREATE TRIGGER by_hand_{n} BEFORE UPDATE OF %s ON %s FOR EACH ROW WHEN (OLD.%s IS DISTINCT FROM NEW.%s) EXECUTE FUNCTION suppress_redundant_updates_trigger()', name, sql, name, name) FROM col WHERE attgenerated <> 'v'
-- # trigger instead of a view
SELECT format('CREATE FUNCTION %I.by_hand_{n}_v() RETURNS trigger LANGUAGE plpgsql AS ''BEGIN RETURN NEW; END''; CREATE TRIGGER by_hand_{n} INSTEAD OF INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %I.by_hand_{n}_v(''a'', '''')', nspname, sql, nspname) FROM rel WHERE relkind = 'v'
-- # rule of a view
SELECT format('CREATE RULE by_hand_{n} AS ON UPDATE TO %s DO INSTEAD NOTHING', sql) FROM rel WHERE relkind = 'v'
-- # recursive view
SELECT format('CREATE RECURSIVE VIEW %s.by_hand_{n} (n, "M") AS SELECT 1, ''it''''s'' UNION ALL SELECT n + 1, "M" FROM by_hand_{n} WHERE n < 9', sql) FROM nsp
-- # view on views
SELECT format('CREATE VIEW %I.by_hand_{n} AS SELECT v.*, row_number() OVER () AS "Row" FROM %s v', nspname, sql) FROM rel WHERE relkind IN ('v', 'm')
-- # view column comment
SELECT format('COMMENT ON COLUMN %s.%I IS ''by hand {n}''', sql, a.attname) FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid AND attnum > 0 AND NOT attisdropped WHERE relkind IN ('v', 'm', 'f')
-- # column of a materialized view
SELECT format('ALTER MATERIALIZED VIEW %s ALTER COLUMN %I SET STATISTICS 55', sql, a.attname) FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid AND attnum > 0 WHERE relkind = 'm'
-- # clustered materialized view
SELECT format('ALTER MATERIALIZED VIEW %s CLUSTER ON %I', t.sql, c.relname) FROM pg_index i JOIN rel t ON t.oid = indrelid JOIN pg_class c ON c.oid = indexrelid WHERE t.relkind = 'm'
-- # grant on columns of a view
SELECT format('GRANT SELECT (%I) ON %s TO pg_monitor', a.attname, sql) FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid AND attnum > 0 AND NOT attisdropped WHERE relkind IN ('v', 'f')
-- # moved view
SELECT format('ALTER VIEW %s SET SCHEMA %s', v.sql, n.sql) FROM rel v, nsp n WHERE v.relkind = 'v' AND v.nspname <> n.nspname
-- # attribute of a composite type renamed or dropped
SELECT format('ALTER TYPE %s %s', sql, replace(w, '?', quote_ident(a.attname))) FROM typ JOIN pg_attribute a ON a.attrelid = typ.typrelid AND a.attnum > 0 AND NOT a.attisdropped,
  unnest(ARRAY['RENAME ATTRIBUTE ? TO by_hand_{n}']) w WHERE typtype = 'c' AND (SELECT relkind FROM pg_class c WHERE c.oid = typrelid) = 'c'
-- # range of many things
SELECT format('CREATE TYPE %s.by_hand_{n} AS RANGE (subtype = text, subtype_opclass = text_pattern_ops, collation = "C", multirange_type_name = %s.by_hand_{n}_many)', sql, sql) FROM nsp
-- # range used
SELECT format('CREATE TYPE %s.by_hand_{n} AS RANGE (subtype = integer); CREATE TABLE %s.by_hand_{n}_t (r %s.by_hand_{n}, m %s, EXCLUDE USING gist (r WITH &&))', sql, sql, sql, sql || '.by_hand_{n}_m') FROM nsp
-- # domain over others
SELECT format('CREATE DOMAIN %s.by_hand_{n}_a AS integer[] CHECK (cardinality(VALUE) < 9); CREATE DOMAIN %s.by_hand_{n}_b AS %s.by_hand_{n}_a DEFAULT ''{1}'' CONSTRAINT "By hand" CHECK (VALUE[1] > 0); CREATE DOMAIN %s.by_hand_{n}_c AS text COLLATE "C"', sql, sql, sql, sql) FROM nsp
-- # domain default
SELECT format('ALTER DOMAIN %s SET DEFAULT %s', sql, CASE WHEN format_type(typbasetype, NULL) ~ 'num|int' THEN '{n}' ELSE '''x{n}''' END) FROM typ WHERE typtype = 'd'
-- # column of a type made by hand
SELECT format('CREATE TYPE %I.by_hand_{n}_e AS ENUM (''a'', ''b''); ALTER TABLE %s ADD COLUMN by_hand_{n} %I.by_hand_{n}_e[] DEFAULT ''{a}''', nspname, sql, nspname) FROM tab WHERE NOT relispartition
-- # default from a function made by hand
SELECT format('CREATE FUNCTION %I.by_hand_{n}_d() RETURNS text LANGUAGE sql IMMUTABLE RETURN ''x''; ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %I.by_hand_{n}_d()', nspname, sql, name, nspname) FROM col WHERE type = 'text' AND attgenerated = ''
-- # default from a sequence made by hand
SELECT format('CREATE SEQUENCE %I.by_hand_{n}_s; ALTER TABLE %s ALTER COLUMN %s SET DEFAULT nextval(''%I.by_hand_{n}_s'')', nspname, sql, name, nspname) FROM col WHERE type ~ 'int' AND attgenerated = '' AND attidentity = ''
-- # generated from others
SELECT format('ALTER TABLE %s ADD COLUMN by_hand_{n} text GENERATED ALWAYS AS (coalesce(%s::text, ''it''''s'')) STORED', sql, name) FROM col WHERE type ~ 'int|^text' AND attgenerated = '' AND NOT relispartition
-- # typed table
SELECT format('CREATE TYPE %s.by_hand_{n}_t AS (a integer, b text); CREATE TABLE %s.by_hand_{n} OF %s.by_hand_{n}_t (a PRIMARY KEY, b WITH OPTIONS DEFAULT ''x'')', sql, sql, sql) FROM nsp
-- # table of every sort of partitions
SELECT format('CREATE TABLE %s.by_hand_{n} (a integer, b text, c date) PARTITION BY LIST (b); '
  'CREATE TABLE %s.by_hand_{n}_x PARTITION OF %s.by_hand_{n} FOR VALUES IN (''x'', NULL) PARTITION BY HASH (a); '
  'CREATE TABLE %s.by_hand_{n}_x0 PARTITION OF %s.by_hand_{n}_x FOR VALUES WITH (MODULUS 2, REMAINDER 0); '
  'CREATE TABLE %s.by_hand_{n}_d PARTITION OF %s.by_hand_{n} DEFAULT PARTITION BY RANGE (c, (a + 1)); '
  'CREATE TABLE %s.by_hand_{n}_dd PARTITION OF %s.by_hand_{n}_d FOR VALUES FROM (MINVALUE, MINVALUE) TO (''2020-01-01'', MAXVALUE); '
  'CREATE INDEX ON %s.by_hand_{n} (a) INCLUDE (c)', sql, sql, sql, sql, sql, sql, sql, sql, sql, sql) FROM nsp
-- # index of a partition alone
SELECT format('CREATE INDEX by_hand_{n}_part ON %s (%I)', t.sql, a.attname) FROM tab t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT attisdropped WHERE t.relispartition
-- # a check of a partition alone
SELECT format('ALTER TABLE %s ADD CONSTRAINT by_hand_{n}_pc CHECK (%I IS NOT NULL OR {n} > 0)', t.sql, a.attname) FROM tab t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT attisdropped WHERE t.relispartition
-- # trigger of a partitioned table
SELECT format('CREATE FUNCTION %I.by_hand_{n}_pt() RETURNS trigger LANGUAGE plpgsql AS ''BEGIN RETURN NULL; END''; CREATE TRIGGER by_hand_{n} AFTER INSERT ON %s FOR EACH ROW EXECUTE FUNCTION %I.by_hand_{n}_pt()', nspname, sql, nspname) FROM tab WHERE relkind = 'p'
-- # child of two
SELECT format('CREATE TABLE %I.by_hand_{n} (extra integer CHECK (extra > 0)) INHERITS (%s, %s)', a.nspname, a.sql, b.sql) FROM tab a, tab b WHERE a.relkind = 'r' AND b.relkind = 'r' AND a.oid < b.oid AND NOT a.relispartition AND NOT b.relispartition
-- # sequence unlogged
SELECT format('ALTER SEQUENCE %s SET UNLOGGED', sql) FROM rel WHERE relkind = 'S' AND relpersistence = 'p'
-- # sequence renamed
SELECT format('ALTER SEQUENCE %s RENAME TO by_hand_{n}_seq', sql) FROM rel WHERE relkind = 'S'
-- # changed default of an argument
SELECT regexp_replace(pg_get_functiondef(f.oid), 'DEFAULT [^,)]*', 'DEFAULT NULL') FROM fun f WHERE prokind = 'f' AND pronargdefaults > 0
-- # window, support and polymorphic functions
SELECT format('CREATE FUNCTION %s.by_hand_{n}(a anyelement, VARIADIC b anyarray) RETURNS anyarray LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 7 SET search_path = '''' SET work_mem FROM CURRENT AS $f$ SELECT array_append(b, a) || ''{}'' $f$', sql) FROM nsp
-- # function of the standard
SELECT format('CREATE FUNCTION %I.by_hand_{n}(x %s, OUT a bigint, OUT "B b" text) LANGUAGE sql STABLE BEGIN ATOMIC SELECT 1::bigint, ''it''''s'' FROM %s; END', nspname, sql, sql) FROM tab
-- # function that returns rows
SELECT format('CREATE FUNCTION %I.by_hand_{n}() RETURNS SETOF %s LANGUAGE sql ROWS 5 AS ''SELECT * FROM %s''', nspname, sql, sql) FROM tab
-- # procedure with arguments
SELECT format('CREATE PROCEDURE %s.by_hand_{n}(IN a integer DEFAULT 1, INOUT b text DEFAULT ''it''''s \'') LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN b := $q$''$q$; END $$', sql) FROM nsp
-- # procedure changed
SELECT format('DROP PROCEDURE %s; CREATE PROCEDURE %s(%s) LANGUAGE sql AS ''SELECT {n}''', sql, named, pg_get_function_identity_arguments(oid)) FROM fun WHERE prokind = 'p'
-- # function made a procedure
SELECT format('DROP FUNCTION %s; CREATE PROCEDURE %s(%s) LANGUAGE sql AS ''SELECT {n}''', sql, named, pg_get_function_identity_arguments(oid)) FROM fun WHERE prokind = 'f'
-- # function moved
SELECT format('ALTER FUNCTION %s SET SCHEMA %s', fun.sql, n.sql) FROM fun, nsp n WHERE prokind = 'f' AND fun.nspname <> n.nspname
-- # function renamed
SELECT format('ALTER FUNCTION %s RENAME TO by_hand_{n}_fun', sql) FROM fun WHERE prokind = 'f'
-- # ordered and moving aggregates
SELECT format(w, sql) FROM nsp, unnest(ARRAY['CREATE AGGREGATE %s.by_hand_{n}(double precision ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA)',
  'CREATE AGGREGATE %s.by_hand_{n}(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = ''0'', MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = integer, MINITCOND = ''0'')',
  'CREATE AGGREGATE %s.by_hand_{n}(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL)',
  'CREATE AGGREGATE %s.by_hand_{n}(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = ''0'')', 'CREATE AGGREGATE %s.by_hand_{n}(integer) (SFUNC = int4smaller, STYPE = integer, SORTOP = <)']) w
-- # aggregate changed
SELECT format('DROP AGGREGATE %s; CREATE AGGREGATE %s(numeric) (SFUNC = numeric_add, STYPE = numeric, INITCOND = ''{n}'')', sql, named) FROM fun WHERE prokind = 'a' AND sql ~ '\(numeric\)'
-- # operators of all sorts
SELECT format(replace(w, '?', sql)) FROM nsp, unnest(ARRAY['CREATE FUNCTION ?.by_hand_{n}_op(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS ''SELECT $1 = $2''; CREATE OPERATOR ?.@=@ (LEFTARG = integer, RIGHTARG = integer, FUNCTION = ?.by_hand_{n}_op, COMMUTATOR = OPERATOR(?.@=@), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES)',
  'CREATE FUNCTION ?.by_hand_{n}_op(text) RETURNS text LANGUAGE sql IMMUTABLE AS ''SELECT $1''; CREATE OPERATOR ?.@#@ (RIGHTARG = text, FUNCTION = ?.by_hand_{n}_op)']) w
-- # cast by a function
SELECT format('CREATE FUNCTION %I.by_hand_{n}_cast(%s) RETURNS bigint LANGUAGE sql IMMUTABLE AS ''SELECT 1::bigint''; CREATE CAST (%s AS bigint) WITH FUNCTION %I.by_hand_{n}_cast(%s) AS IMPLICIT', n.nspname, typ.sql, typ.sql, n.nspname, typ.sql) FROM typ JOIN nsp n ON n.oid = typnamespace WHERE typtype IN ('e', 'c')
-- # cast changed
SELECT format('DROP CAST (%s AS %s); CREATE CAST (%s AS %s) WITH INOUT', castsource::regtype, casttarget::regtype, castsource::regtype, casttarget::regtype) FROM pg_cast k WHERE k.oid >= 16384
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_cast'::regclass AND e.objid = k.oid AND e.deptype IN ('e', 'i'))
-- # comments on what has few
SELECT format('COMMENT ON COLLATION %s.%I IS ''by hand {n}''', n.sql, collname) FROM pg_collation c JOIN nsp n ON n.oid = collnamespace
 UNION ALL SELECT format('COMMENT ON OPERATOR %s IS ''by hand {n}''', o.oid::regoperator) FROM pg_operator o JOIN nsp n ON n.oid = o.oprnamespace WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_operator'::regclass AND e.objid = o.oid AND e.deptype IN ('e', 'i'))
 UNION ALL SELECT format('COMMENT ON CAST (%s AS %s) IS ''by hand {n}''', castsource::regtype, casttarget::regtype) FROM pg_cast k WHERE k.oid >= 16384 AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_cast'::regclass AND e.objid = k.oid AND e.deptype IN ('e', 'i'))
 UNION ALL SELECT format('COMMENT ON SERVER %I IS ''by hand {n}''', srvname) FROM pg_foreign_server
 UNION ALL SELECT format('COMMENT ON EVENT TRIGGER %I IS ''by hand {n}''', evtname) FROM pg_event_trigger
 UNION ALL SELECT format('COMMENT ON FOREIGN TABLE %s IS ''by hand {n}''', sql) FROM rel WHERE relkind = 'f'
 UNION ALL SELECT format('COMMENT ON TYPE %s IS ''by hand {n} it''''s \''', sql) FROM typ WHERE typtype = 'c' AND (SELECT relkind FROM pg_class c WHERE c.oid = typrelid) = 'c'
-- # comment on a constraint's index
SELECT format('COMMENT ON CONSTRAINT %I ON %s IS ''it''''s \ {n}''', conname, sql) FROM pg_constraint JOIN tab ON tab.oid = conrelid WHERE contype IN ('p', 'u', 'x', 'f') AND conislocal
-- # generated columns published
SELECT format('ALTER PUBLICATION %I SET (publish_generated_columns = stored)', pubname) FROM pg_publication
-- # publication of rows and columns
SELECT format('CREATE PUBLICATION by_hand_{n} FOR TABLE %s (%s) WHERE (%s IS NOT NULL AND true), TABLES IN SCHEMA %s WITH (publish = ''insert'', publish_via_partition_root)', col.sql, name, name, n.sql) FROM col, nsp n WHERE n.nspname <> col.nspname
-- # publication of some columns
SELECT format('CREATE PUBLICATION by_hand_{n} FOR TABLE %s (%s), %s WHERE (%s IS NULL)', a.sql, a.name, b.sql, b.name) FROM col a JOIN col b ON a.attrelid < b.attrelid
-- # table taken from a publication
SELECT format('ALTER PUBLICATION %I DROP TABLE %s', pubname, prrelid::regclass) FROM pg_publication p JOIN pg_publication_rel r ON r.prpubid = p.oid
-- # statistics of expressions
SELECT format('CREATE STATISTICS %I.by_hand_{n} (mcv, ndistinct) ON (lower(%s::text)), %s, (%s IS NULL) FROM %s', nspname, name, name, name, sql) FROM col WHERE attgenerated <> 'v'
-- # statistics on a materialized view
SELECT format('CREATE STATISTICS %I.by_hand_{n} ON %I, %I FROM %s', rel.nspname, a.attname, b.attname, sql) FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid AND a.attnum > 0 JOIN pg_attribute b ON b.attrelid = rel.oid AND b.attnum > a.attnum WHERE relkind = 'm'
-- # default privileges of another
SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE pg_monitor %s %s', s, w) FROM (SELECT 'IN SCHEMA ' || sql AS s FROM nsp) n, unnest(ARRAY['GRANT SELECT, INSERT ON TABLES TO pg_read_all_stats', 'GRANT USAGE ON SEQUENCES TO PUBLIC']) w
-- # what a table is made of anew
SELECT format('ALTER TABLE %s DROP COLUMN %s; ALTER TABLE %s ADD COLUMN %s %s', sql, name, sql, name, type) FROM col WHERE NOT pg_temp.has_rows(attrelid) AND NOT relispartition
-- # two columns exchanged
SELECT format('ALTER TABLE %s RENAME COLUMN %s TO by_hand_x; ALTER TABLE %s RENAME COLUMN %s TO %s; ALTER TABLE %s RENAME COLUMN by_hand_x TO %s', a.sql, a.name, a.sql, b.name, a.name, a.sql, b.name)
  FROM col a JOIN col b ON a.attrelid = b.attrelid AND a.attnum < b.attnum AND a.type = b.type AND NOT (a.attnotnull AND b.attnotnull) WHERE NOT pg_temp.has_rows(a.attrelid)
-- # table made a view
SELECT format('ALTER TABLE %s RENAME TO by_hand_{n}_was; CREATE VIEW %s AS SELECT * FROM %I.by_hand_{n}_was', sql, sql, nspname) FROM tab WHERE relkind = 'r' AND NOT relispartition AND NOT pg_temp.has_rows(oid) AND oid NOT IN (SELECT oid FROM leant)
-- # schema renamed
SELECT format('ALTER SCHEMA %s RENAME TO by_hand_{n}', sql) FROM nsp WHERE nspname <> 'public' AND NOT EXISTS (SELECT FROM tab WHERE tab.nspname = nsp.nspname)
-- # type renamed
SELECT format('ALTER TYPE %s RENAME TO by_hand_{n}_typ', sql) FROM typ WHERE typtype IN ('e', 'r') OR typtype = 'c' AND (SELECT relkind FROM pg_class c WHERE c.oid = typrelid) = 'c'
-- # row security taken off everywhere
SELECT string_agg(format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', sql), '; ') FROM tab WHERE relrowsecurity HAVING count(*) > 0
-- # all grants taken
SELECT format('REVOKE ALL ON ALL %s IN SCHEMA %s FROM pg_monitor, PUBLIC', w, sql) FROM nsp, unnest(ARRAY['TABLES', 'SEQUENCES', 'FUNCTIONS']) w
-- # text search dictionary added
SELECT format('CREATE TEXT SEARCH DICTIONARY %s.by_hand_{n} (%s)', sql, w) FROM nsp, unnest(ARRAY['TEMPLATE = simple, STOPWORDS = english, ACCEPT = false', 'TEMPLATE = snowball, LANGUAGE = german, STOPWORDS = german', 'TEMPLATE = simple']) w
-- # text search dictionary changed
SELECT format('ALTER TEXT SEARCH DICTIONARY %s.%I (%s)', n.sql, dictname, w) FROM pg_ts_dict d JOIN nsp n ON n.oid = d.dictnamespace JOIN pg_ts_template t ON t.oid = d.dicttemplate, unnest(ARRAY['ACCEPT = true', 'ACCEPT', 'STOPWORDS', 'STOPWORDS = german']) w WHERE tmplname = 'simple'
-- # text search configuration added
SELECT format('CREATE TEXT SEARCH CONFIGURATION %s.by_hand_{n} (%s)', sql, w) FROM nsp, unnest(ARRAY['COPY = english', 'PARSER = "default"']) w
-- # text search configuration changed
SELECT format('ALTER TEXT SEARCH CONFIGURATION %s.%I %s', n.sql, cfgname, w) FROM pg_ts_config c JOIN nsp n ON n.oid = c.cfgnamespace,
  unnest(ARRAY['ALTER MAPPING FOR asciiword, word WITH simple', 'DROP MAPPING IF EXISTS FOR email, url', 'ALTER MAPPING REPLACE english_stem WITH simple', 'DROP MAPPING IF EXISTS FOR tag; ALTER TEXT SEARCH CONFIGURATION ' || format('%s.%I', n.sql, cfgname) || ' ADD MAPPING FOR tag WITH german_stem, simple']) w
-- # text search configuration used
SELECT format('CREATE TEXT SEARCH CONFIGURATION %I.by_hand_{n}_c (COPY = simple); ALTER TABLE %s ADD COLUMN by_hand_{n} tsvector GENERATED ALWAYS AS (to_tsvector(''%I.by_hand_{n}_c'', %s::text)) STORED; CREATE INDEX ON %s USING gin (by_hand_{n})', nspname, sql, nspname, name, sql) FROM col WHERE type = 'text' AND attgenerated = '' AND NOT relispartition
-- # text search dropped
SELECT format('DROP TEXT SEARCH CONFIGURATION %s.%I %s', n.sql, cfgname, w) FROM pg_ts_config c JOIN nsp n ON n.oid = c.cfgnamespace, unnest(ARRAY['', 'CASCADE']) w
 UNION ALL SELECT format('DROP TEXT SEARCH DICTIONARY %s.%I CASCADE', n.sql, dictname) FROM pg_ts_dict d JOIN nsp n ON n.oid = d.dictnamespace
-- # comment on text search
SELECT format('COMMENT ON TEXT SEARCH CONFIGURATION %s.%I IS ''by hand {n}''', n.sql, cfgname) FROM pg_ts_config c JOIN nsp n ON n.oid = c.cfgnamespace
 UNION ALL SELECT format('COMMENT ON TEXT SEARCH DICTIONARY %s.%I IS ''by hand {n}''', n.sql, dictname) FROM pg_ts_dict d JOIN nsp n ON n.oid = d.dictnamespace
-- # user mapping added
SELECT format('CREATE USER MAPPING FOR pg_monitor SERVER %I OPTIONS ("user" ''it''''s {n}'', password ''p'')', srvname) FROM pg_foreign_server
-- # user mapping dropped
SELECT format('DROP USER MAPPING FOR PUBLIC SERVER %I', srvname) FROM pg_foreign_server
-- # user mapping changed
SELECT format('ALTER USER MAPPING FOR %s SERVER %I OPTIONS (%s)', CASE umuser WHEN 0 THEN 'PUBLIC' ELSE quote_ident(usename) END, srvname, w) FROM pg_user_mappings, unnest(ARRAY['SET "user" ''by hand {n}''', 'DROP "user"', 'ADD token ''x''']) w
-- # subscription changed
SELECT format('ALTER SUBSCRIPTION %I %s', subname, w) FROM pg_subscription, unnest(ARRAY['SET (binary = true)', 'SET (streaming = on)', 'SET (synchronous_commit = local)', 'SET PUBLICATION three, "It''s" WITH (refresh = false)', 'SET (disable_on_error = true)', 'SET (origin = none, run_as_owner = true)']) w WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
-- # comment on a subscription
SELECT format('COMMENT ON SUBSCRIPTION %I IS ''by hand {n}''', subname) FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
