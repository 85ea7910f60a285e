INSERT INTO kept VALUES (99)
----
UPDATE kept SET id = id + 1
----
DELETE FROM kept
----
TRUNCATE kept
----
DROP TABLE kept
----
CREATE TABLE made (id int)
----
CREATE TEMP TABLE made (id int)
----
SELECT * INTO made FROM kept
----
CREATE TABLE made AS SELECT * FROM kept
----
WITH gone AS (DELETE FROM kept RETURNING id) SELECT * FROM gone
----
WITH new AS (INSERT INTO kept VALUES (98) RETURNING id) TABLE new
----
MERGE INTO kept USING (SELECT 1 AS id) s ON kept.id = s.id WHEN MATCHED THEN DELETE
----
EXPLAIN ANALYZE DELETE FROM kept
----
EXPLAIN (ANALYZE, COSTS off) INSERT INTO kept VALUES (97)
----
EXPLAIN ANALYZE WITH gone AS (DELETE FROM kept RETURNING id) SELECT * FROM gone
----
EXPLAIN ANALYZE CREATE TABLE made AS SELECT 1
----
EXPLAIN (ANALYZE) EXECUTE hidden
----
COMMIT; DROP TABLE kept
----
COMMIT; BEGIN; DROP TABLE kept; COMMIT
----
SELECT 1; DROP TABLE kept
----
SELECT 1; -- only one
DROP TABLE kept
----
SELECT 1 /* ; */ ; DELETE FROM kept
----
SELECT ';' ; DELETE FROM kept
----
SELECT 'a\'; DELETE FROM kept; --'
----
SELECT E'a\'b'; DELETE FROM kept; --'
----
SELECT $a$ ; $a$; DELETE FROM kept
----
SELECT "kept;" FROM (SELECT 1 AS "kept;") x; DELETE FROM kept
----
SELECT 1 AS $x; DELETE FROM kept; SELECT 1 AS $x
----
ROLLBACK
----
COMMIT
----
END
----
ABORT
----
COMMIT AND CHAIN
----
PREPARE TRANSACTION 'gid'
----
SAVEPOINT a
----
ROLLBACK TO SAVEPOINT drydock_query
----
RELEASE SAVEPOINT drydock_query
----
BEGIN
----
SET TRANSACTION READ WRITE
----
SET transaction_read_only = off
----
SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE
----
SET default_transaction_read_only = off
----
SELECT set_config('transaction_read_only', 'off', false)
----
SELECT pg_catalog.set_config('default_transaction_read_only', 'off', false)
----
SET ROLE postgres
----
SET SESSION AUTHORIZATION postgres
----
RESET ALL
----
DISCARD ALL
----
DO $$ BEGIN DELETE FROM kept; END $$
----
DO $$ BEGIN COMMIT; DELETE FROM kept; COMMIT; END $$
----
DO $$ BEGIN EXECUTE 'DROP ' || 'TABLE kept'; END $$
----
CALL committing()
----
SELECT writing()
----
SELECT writing_through_sql()
----
SELECT * FROM kept WHERE writing() > 0
----
SELECT (SELECT writing())
----
SELECT nextval('counted')
----
SELECT "nextval"('counted')
----
SELECT U&"\006eextval"('counted')
----
SELECT pg_catalog . nextval /* x */ ('counted')
----
SELECT setval('counted', 500)
----
SELECT hidden_nextval()
----
INSERT INTO serials DEFAULT VALUES
----
COPY kept TO PROGRAM 'cat > /dev/null'
----
COPY kept FROM PROGRAM 'echo 96'
----
COPY (SELECT 1) TO '@FILES@/copied'
----
COPY kept FROM STDIN
----
COPY kept TO STDOUT
----
SELECT lo_create(4711)
----
SELECT lo_creat(-1)
----
SELECT lo_from_bytea(4712, 'x')
----
SELECT lo_put(@LO@, 0, 'changed')
----
SELECT lo_unlink(@LO@)
----
SELECT lowrite(lo_open(@LO@, 131072), 'changed')
----
SELECT lo_import('/etc/passwd')
----
SELECT lo_export(@LO@, '@FILES@/exported')
----
SELECT dblink_exec('dbname=x', 'DELETE FROM kept')
----
SELECT * FROM dblink('dbname=x', 'DELETE FROM kept RETURNING 1') AS t(a int)
----
SELECT pg_terminate_backend(pg_backend_pid())
----
SELECT pg_cancel_backend(0)
----
SELECT pg_reload_conf()
----
SELECT pg_rotate_logfile()
----
SELECT pg_switch_wal()
----
SELECT pg_create_restore_point('x')
----
SELECT pg_logical_emit_message(false, 'x', 'y')
----
SELECT pg_create_physical_replication_slot('made')
----
SELECT pg_drop_replication_slot('made')
----
SELECT pg_replication_origin_create('made')
----
SELECT pg_stat_reset()
----
SELECT pg_stat_reset_shared('bgwriter')
----
SELECT query_to_xml('SELECT nextval(''counted'')', true, false, '')
----
SELECT query_to_xml('SELECT pg_stat_re' || 'set()', true, false, '')
----
PREPARE hidden AS DELETE FROM kept
----
EXECUTE hidden
----
DEALLOCATE ALL
----
DECLARE c CURSOR WITH HOLD FOR SELECT 1
----
FETCH 1 FROM c
----
LISTEN told
----
NOTIFY told
----
SELECT pg_notify('told', 'x')
----
LOCK TABLE kept IN ACCESS EXCLUSIVE MODE
----
SELECT * FROM kept FOR UPDATE
----
SELECT pg_advisory_lock(4711)
----
SELECT pg_try_advisory_lock_shared(4712)
----
VACUUM kept
----
ANALYZE kept
----
CLUSTER
----
REINDEX TABLE kept
----
CHECKPOINT
----
LOAD 'auto_explain'
----
ALTER SYSTEM SET work_mem = '5MB'
----
ALTER DATABASE @DATABASE@ SET work_mem = '5MB'
----
ALTER TABLE kept ADD COLUMN made int
----
CREATE INDEX CONCURRENTLY made ON kept (id)
----
CREATE DATABASE made
----
CREATE ROLE made
----
GRANT ALL ON kept TO PUBLIC
----
COMMENT ON TABLE kept IS 'changed'
----
SECURITY LABEL ON TABLE kept IS 'x'
----
REFRESH MATERIALIZED VIEW seen
----
CREATE EXTENSION hstore
----
CREATE FUNCTION made() RETURNS int LANGUAGE sql AS 'SELECT 1'
----
\! rm -rf x
----
\copy kept to 'x'
----
DROP/**/TABLE kept
----
;;;DELETE FROM kept
----
/* SELECT */ DELETE FROM kept
----
-- SELECT
DELETE FROM kept
----
(DELETE FROM kept)
----
IMPORT FOREIGN SCHEMA public FROM SERVER s INTO public
