package dev.drydock.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BEGIN                                  | BEGIN               | BEGIN",
        "begin isolation level serializable     | BEGIN               | BEGIN",
        "START TRANSACTION READ WRITE           | BEGIN               | START TRANSACTION",
        "COMMIT WORK                            | COMMIT              | COMMIT",
        "COMMIT AND CHAIN                       | COMMIT              | COMMIT AND CHAIN",
        "COMMIT AND NO CHAIN                    | COMMIT              | COMMIT",
        "END                                    | COMMIT              | END",
        "END IF                                 | ORDINARY            | END",
        "END LOOP outer                         | ORDINARY            | END",
        "COMMIT AND                             | ORDINARY            | COMMIT",
        "begin transaction read only, deferrable | BEGIN              | BEGIN",
        "BEGIN NOT DEFERRABLE                   | BEGIN               | BEGIN",
        "BEGIN UPDATE t SET a = 1               | ORDINARY            | BEGIN",
        "ROLLBACK AND NO CHAIN                  | ROLLBACK            | ROLLBACK",
        "ROLLBACK PLEASE                        | ORDINARY            | ROLLBACK",
        "ROLLBACK PREPARED 'x'                  | REFUSES_TRANSACTION | ROLLBACK PREPARED",
        "PREPARE TRANSACTION 'x'                | COMMIT              | PREPARE TRANSACTION",
        "PREPARE q AS SELECT 1                  | ORDINARY            | PREPARE",
        "COMMIT PREPARED 'x'                    | REFUSES_TRANSACTION | COMMIT PREPARED",
        "ROLLBACK                               | ROLLBACK            | ROLLBACK",
        "ROLLBACK TRANSACTION AND CHAIN         | ROLLBACK            | ROLLBACK AND CHAIN",
        "ABORT                                  | ROLLBACK            | ABORT",
        "ROLLBACK WORK TO SAVEPOINT s           | SAVEPOINT           | ROLLBACK TO SAVEPOINT",
        "ROLLBACK TO s                          | SAVEPOINT           | ROLLBACK TO SAVEPOINT",
        "SAVEPOINT s                            | SAVEPOINT           | SAVEPOINT",
        "RELEASE s                              | SAVEPOINT           | RELEASE",
        "CREATE UNIQUE INDEX CONCURRENTLY ON t (a) | REFUSES_TRANSACTION | CREATE INDEX CONCURRENTLY",
        "CREATE INDEX i ON t (a)                | ORDINARY            | CREATE INDEX",
        "REINDEX (CONCURRENTLY) TABLE t         | REFUSES_TRANSACTION | REINDEX CONCURRENTLY",
        "REFRESH MATERIALIZED VIEW CONCURRENTLY m | ORDINARY | REFRESH MATERIALIZED VIEW CONCURRENTLY",
        "REFRESH MATERIALIZED VIEW m            | ORDINARY            | REFRESH MATERIALIZED VIEW",
        "CREATE OR REPLACE FUNCTION f() RETURNS int RETURN 1 | ORDINARY | CREATE FUNCTION",
        "CREATE UNLOGGED TABLE t ()             | ORDINARY            | CREATE TABLE",
        "CREATE FOREIGN DATA WRAPPER w          | ORDINARY            | CREATE FOREIGN DATA WRAPPER",
        "CREATE TEXT SEARCH DICTIONARY d ()     | ORDINARY            | CREATE TEXT SEARCH DICTIONARY",
        "CREATE CONSTRAINT TRIGGER x            | ORDINARY            | CREATE TRIGGER",
        "CREATE USER u                          | ORDINARY            | CREATE USER",
        "CREATE USER MAPPING FOR u SERVER s     | ORDINARY            | CREATE USER MAPPING",
        "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO u | ORDINARY | ALTER DEFAULT PRIVILEGES",
        "ALTER OPERATOR FAMILY f USING btree    | ORDINARY            | ALTER OPERATOR FAMILY",
        "DROP MATERIALIZED VIEW v               | ORDINARY            | DROP MATERIALIZED VIEW",
        "DROP OWNED BY u                        | ORDINARY            | DROP OWNED",
        "CREATE ACCESS                          | ORDINARY            | CREATE ACCESS",
        "START                                  | ORDINARY            | START",
        "WITH a AS (INSERT INTO t VALUES (1) RETURNING 1) SELECT 1 | ORDINARY | SELECT",
        "WITH a (x) AS (SELECT 1) DELETE FROM t | ORDINARY            | DELETE",
        "((SELECT 1))                           | ORDINARY            | SELECT",
        "COPY t (a, b) FROM STDIN               | COPY_FROM_STDIN     | COPY",
        "COPY t FROM 'stdin'                    | ORDINARY            | COPY",
        "COPY (SELECT 1 FROM stdin) TO STDOUT   | COPY_TO_STDOUT      | COPY",
        "\\i other.sql                          | META_COMMAND        | \\i",
        "SELECT 1 \\gexec                       | META_COMMAND        | \\gexec",
        "nonsense here                          | ORDINARY            | NONSENSE",
        "DO $$BEGIN COMMIT; END$$               | ORDINARY            | DO",
      })
  void everyStatementIsNamedAndPlaced(String sql, StatementKind kind, String command) {
    Statement statement = Script.parse(sql).statements().getFirst();
    assertEquals(kind, statement.kind());
    assertEquals(command, statement.command());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t VALUES (1)",
        "insert into t (a, \"B\") values (-1.5e3, 'x'), (NULL, DEFAULT)",
        "INSERT INTO t OVERRIDING SYSTEM VALUE VALUES (E'\\'', $$;$$, B'1', U&'\\0061')",
        "INSERT INTO t VALUES ('{1,2}'::int[], ARRAY[1, 2], 'a' || 'b', '1'::numeric(4, 2))",
        "INSERT INTO t VALUES (now() - INTERVAL '1 day', gen_random_uuid(), CURRENT_TIMESTAMP)",
        "INSERT INTO t VALUES ('x'::s.mood, '{}'::pg_catalog.jsonb, 1::double precision)",
        "INSERT INTO t VALUES ('2020-01-01'::timestamp with time zone AT TIME ZONE 'UTC')",
        "INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING",
        "INSERT INTO t VALUES (1) ON CONFLICT (a, b) DO NOTHING",
        "INSERT INTO t VALUES (1) ON CONFLICT ON CONSTRAINT c DO NOTHING",
      })
  void insertsOfConstantsArePlain(String sql) {
    assertEquals(StatementKind.PLAIN_INSERT, kind(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t VALUES (1) RETURNING id",
        "INSERT INTO t SELECT 1",
        "INSERT INTO t DEFAULT VALUES",
        "INSERT INTO t (a) (VALUES (1))",
        "INSERT INTO t AS x VALUES (1)",
        "INSERT INTO t VALUES ((SELECT 1))",
        "INSERT INTO t VALUES ((TABLE u))",
        "INSERT INTO t VALUES (nextval('s'))",
        "INSERT INTO t VALUES (now(), mine())",
        "INSERT INTO t VALUES (s.now())",
        "INSERT INTO t VALUES (\"now\"())",
        "INSERT INTO t VALUES (CURRENT_USER)",
        "INSERT INTO t VALUES ($1)",
        "INSERT INTO t VALUES (:a)",
        "INSERT INTO t VALUES (1) ON CONFLICT (a) DO UPDATE SET a = 2",
        "INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING RETURNING 1",
        "INSERT INTO U&\"t\" VALUES (1)",
        "WITH x AS (SELECT 1) INSERT INTO t VALUES (1)",
      })
  void otherInsertsAreOrdinary(String sql) {
    assertEquals(StatementKind.ORDINARY, kind(sql));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INSERT INTO t VALUES (1)                          | t",
        "INSERT INTO public /* c */ . \"My;T\" (a) VALUES (1) | public.\"My;T\"",
        "INSERT INTO db.s.T VALUES (1)                     | db.s.T",
      })
  void theTargetOfAPlainInsertIsKnown(String sql, String target) {
    Script script = Script.parse(sql);
    assertEquals(Optional.of(target), script.insertTarget(script.statements().getFirst()));
  }

  private static StatementKind kind(String sql) {
    return Script.parse(sql).statements().getFirst().kind();
  }
}
