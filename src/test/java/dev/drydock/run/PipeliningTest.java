package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.sql.Script;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipeliningTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE TABLE t (); SELECT 1; INSERT INTO t DEFAULT VALUES | 3 | false",
        "CREATE TABLE t (); DO $$ BEGIN END $$; GRANT SELECT ON t TO u | 3 | true",
        "CREATE TABLE t (); SAVEPOINT s; DROP TABLE t | 1 | true",
        "CREATE TABLE t (); END IF; DROP TABLE t | 1 | true",
        "CREATE TABLE t (); PREPARE p AS SELECT 1; DROP TABLE t | 1 | true",
        "CREATE TABLE t (); COMMIT; DROP TABLE t | 1 | true",
        "COPY t FROM STDIN; DROP TABLE t | 0 | true",
        "SET client_encoding TO latin1; DROP TABLE t | 0 | true",
        "SET search_path TO a; SHOW search_path | 2 | false",
        "VACUUM t; DROP TABLE t | 0 | true"
      })
  void onlyWhatCannotEndTheTransactionGoesTogether(String sql, int together, boolean withoutRows) {
    List<Step> steps = steps(sql);
    assertEquals(together, steps.size());
    assertEquals(withoutRows, Pipelining.withoutRows(steps));
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "8, 0"})
  void manyInsertsAreLeftToTheirGroups(int inserts, int together) {
    assertEquals(together, steps("INSERT INTO t VALUES (1);".repeat(inserts)).size());
  }

  @ParameterizedTest
  @CsvSource({"150, 10, 100", "5, 5000, 3", "1, 20000, 0"})
  void noMoreThanTheNetworkHolds(int statements, int characters, int together) {
    String one = "CREATE TABLE t (); ".replace("t", "t".repeat(characters));
    assertEquals(together, steps(one.repeat(statements)).size());
  }

  private static List<Step> steps(String sql) {
    Script script = Script.parse(sql);
    return Pipelining.from(script, script.statements(), 0);
  }
}
