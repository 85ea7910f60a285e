package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Problem;
import dev.drydock.sql.Script;
import dev.drydock.tool.TransactionRule;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SegmentationTest {

  @Test
  void ordinaryStatementsAreOneTransactionOfOurs() {
    expect("CREATE TABLE a (); SAVEPOINT s; INSERT INTO a DEFAULT VALUES", "RUNNER", "OURS:3");
  }

  @Test
  void anEmptyFileHasNoPieces() {
    expect("-- nothing\n", "RUNNER", "");
  }

  @Test
  void aFilesOwnTransactionIsKept() {
    expect("BEGIN; SELECT 1; COMMIT;", "FILE", "OF_THE_FILE:3");
    expect("START TRANSACTION; SELECT 1; END", "FILE", "OF_THE_FILE:3");
    expect("BEGIN; SELECT 1; ROLLBACK", "FILE", "OF_THE_FILE:3");
  }

  @Test
  void severalTransactionsAreSegments() {
    expect("BEGIN; SELECT 1; COMMIT; BEGIN; COMMIT", "SEGMENTS", "OF_THE_FILE:3 OF_THE_FILE:2");
    expect(
        "SELECT 1; BEGIN; SELECT 2; COMMIT; SELECT 3", "SEGMENTS", "OURS:1 OF_THE_FILE:3 OURS:1");
    expect(
        "BEGIN; SELECT 1; COMMIT AND CHAIN; SELECT 2; COMMIT",
        "SEGMENTS",
        "OF_THE_FILE:3 OF_THE_FILE:2");
    expect("BEGIN; COMMIT AND NO CHAIN; SELECT 2", "SEGMENTS", "OF_THE_FILE:2 OURS:1");
  }

  @Test
  void anInnerCommitEndsOurTransaction() {
    expect("SELECT 1; COMMIT; SELECT 2", "SEGMENTS", "OURS:2 OURS:1");
  }

  @Test
  void aRollbackWithoutABeginEndsOursToo() {
    expect("SELECT 1; ROLLBACK; SELECT 2", "SEGMENTS", "OURS:2 OURS:1");
    expect("BEGIN; COMMIT; ROLLBACK", "SEGMENTS", "OF_THE_FILE:2 OURS:1");
  }

  @Test
  void whatRefusesATransactionRunsAlone() {
    expect("CREATE INDEX CONCURRENTLY i ON t (a)", "NONE", "NONE:1");
    expect(
        "CREATE TABLE t (a int); CREATE INDEX CONCURRENTLY i ON t (a); SELECT 1; SELECT 2",
        "SEGMENTS",
        "OURS:1 NONE:1 OURS:2");
    expect("VACUUM; VACUUM", "NONE", "NONE:1 NONE:1");
  }

  @Test
  void aToolWithoutTransactionsHasEveryStatementAlone() {
    Segmentation cut =
        new Segmentation(Script.parse("SELECT 1; SELECT 2"), TransactionRule.NONE, "f.sql");
    assertEquals(TransactionMode.NONE, cut.mode());
    assertEquals(2, cut.segments().size());
  }

  @Test
  void whatCannotRunIsSaidWithItsLine() {
    refused("SELECT 1;\n\\i other.sql\n", "meta-command", "f.sql, line 2.");
    refused("BEGIN;\nPREPARE TRANSACTION 'x';", "two-phase-commit", "f.sql, line 2.");
  }

  @Test
  void anEndThatIsMissingOrTooManyIsAWarningToPostgresql() {
    expect("BEGIN; SELECT 1;", "RUNNER", "OURS:2");
    expect("BEGIN; SELECT 1; COMMIT; ROLLBACK;", "SEGMENTS", "OF_THE_FILE:3 OURS:1");
    Segmentation alone =
        new Segmentation(Script.parse("BEGIN;\nSELECT 1"), TransactionRule.NONE, "f.sql");
    assertEquals("begin-without-commit", alone.cannotRun().orElseThrow().code());
    for (String end : List.of("COMIT", "comimt work", "ROLBACK", "EDN")) {
      Problem problem =
          new Segmentation(
                  Script.parse("BEGIN;\nSELECT 1;\n" + end + ";\n"), TransactionRule.NONE, "f.sql")
              .cannotRun()
              .orElseThrow();
      assertEquals(3, problem.place().orElseThrow().line(), end);
      assertTrue(problem.message().contains(end.split(" ")[0] + " does not end"), problem::message);
    }
  }

  @Test
  void harmlessMetaCommandsAreNoObstacle() {
    expect("\\restrict abc\nSELECT 1;\n\\unrestrict abc\n", "RUNNER", "OURS:3");
    expect("\\set ON_ERROR_STOP on\nSELECT 1;\n", "RUNNER", "OURS:2");
    expect("\\set who 'x'\nSELECT 1;\n", "RUNNER", "OURS:2");
    refused("\\i other.sql\nSELECT 1;\n", "meta-command", "f.sql, line 1.");
  }

  private static void expect(String sql, String mode, String pieces) {
    Segmentation cut = cut(sql);
    assertEquals(List.of(), cut.cannotRun().stream().map(Problem::message).toList());
    assertEquals(mode, cut.mode().name(), sql);
    assertEquals(
        pieces,
        cut.segments().stream()
            .map(piece -> piece.kind() + ":" + piece.statements().size())
            .collect(Collectors.joining(" ")),
        sql);
  }

  private static void refused(String sql, String code, String place) {
    Problem problem = cut(sql).cannotRun().orElseThrow();
    assertEquals(code, problem.code());
    assertEquals(place, problem.message().substring(problem.message().indexOf("f.sql")));
  }

  private static Segmentation cut(String sql) {
    return new Segmentation(Script.parse(sql), TransactionRule.PER_MIGRATION, "f.sql");
  }
}
