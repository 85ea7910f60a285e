package dev.drydock.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        split(""),
        split(" ;; -- nothing\n /* at; all */ ;"),
        split("SELECT 1", "SELECT 1"),
        split("-- first\nSELECT 1 -- one\n; SELECT 2;", "SELECT 1", "SELECT 2"),
        split("SELECT 1 /* ; */ + 2; /* c */ SELECT ';'", "SELECT 1 /* ; */ + 2", "SELECT ';'"),
        split("\uFEFFSELECT 1;\r\n\r\nSELECT 2;\r\n", "SELECT 1", "SELECT 2"),
        split("DO $$ BEGIN; END $$; SELECT 1", "DO $$ BEGIN; END $$", "SELECT 1"),
        split(
            "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT (2);); SELECT 3",
            "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT (2);)",
            "SELECT 3"),
        // a missing parenthesis costs one statement, not the rest of the file
        split("CREATE TABLE t (a int; SELECT 2;", "CREATE TABLE t (a int", "SELECT 2"),
        split(
            "CREATE OR REPLACE FUNCTION f(begin int) RETURNS int\nBEGIN ATOMIC\n SELECT 1 AS end;"
                + " SELECT CASE WHEN t.end THEN 1 END end; END; SELECT 2",
            "CREATE OR REPLACE FUNCTION f(begin int) RETURNS int\nBEGIN ATOMIC\n SELECT 1 AS end;"
                + " SELECT CASE WHEN t.end THEN 1 END end; END",
            "SELECT 2"),
        split(
            "create procedure p() begin atomic end; select 1",
            "create procedure p() begin atomic end",
            "select 1"),
        split("BEGIN; SELECT 1; END;", "BEGIN", "SELECT 1", "END"),
        split(
            "CREATE FUNCTION f() RETURNS int RETURN 1; SELECT 2",
            "CREATE FUNCTION f() RETURNS int RETURN 1",
            "SELECT 2"),
        // psql's commands, alone, sending, and in the middle of a statement
        split("\\set x 1;\nSELECT 1;", "\\set x 1;", "SELECT 1"),
        split("SELECT 1 \\gset\nSELECT 2;", "SELECT 1 \\gset", "SELECT 2"),
        split("DELETE FROM t \\echo a\nWHERE false;", "DELETE FROM t \\echo a\nWHERE false"),
        split("SELECT 1\\; SELECT 2; SELECT 3", "SELECT 1\\; SELECT 2", "SELECT 3"),
        split("COPY t (a) FROM stdin;\n1;\n\\.\nSELECT 1;", "COPY t (a) FROM stdin", "SELECT 1"));
  }

  private static Arguments split(String text, String... statements) {
    return Arguments.of(text, List.of(statements));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void statementsAreCutWhereTheyEnd(String text, List<String> statements) {
    Script script = Script.parse(text);
    assertEquals(statements, script.statements().stream().map(script::textOf).toList());
    assertEquals(List.of(), script.problems());
    for (int i = 0; i < statements.size(); i++) {
      assertEquals(i, script.statements().get(i).index());
    }
  }

  @Test
  void dataStaysWithItsStatement() {
    Script script =
        Script.parse("COPY t FROM stdin;\r\n1\tx\r\n\\.\r\nCOPY u FROM stdin;\n\\.\nSELECT 1;");
    assertEquals(
        List.of(Optional.of("1\tx\r\n"), Optional.of(""), Optional.empty()),
        script.statements().stream().map(Statement::copyData).toList());
    Script sameLine = Script.parse("COPY t FROM stdin; SELECT 1;\na\n\\.\n\\copy v from stdin\nb");
    assertEquals(
        List.of(Optional.of("a\n"), Optional.empty(), Optional.of("b")),
        sameLine.statements().stream().map(Statement::copyData).toList());
    assertEquals("unterminated-copy-data", sameLine.problems().getFirst().code());
  }

  @ParameterizedTest
  @MethodSource("unterminated")
  void whatHasNoEndIsOneStatementAndAProblem(String open, String code) {
    String text = "SELECT 1;\r\n😀é " + open + "; SELECT 2;";
    Script script = Script.parse(text);
    assertEquals(1, script.problems().size(), text);
    var problem = script.problems().getFirst();
    assertEquals(code, problem.code());
    assertEquals(2, problem.place().orElseThrow().line());
    assertEquals(2, script.statements().size());
    assertEquals(text.length(), script.statements().getLast().end());
  }

  static Stream<Arguments> unterminated() {
    return Stream.of(
        Arguments.of("'a", "unterminated-string"),
        Arguments.of("E'a\\'", "unterminated-string"),
        Arguments.of("B'1", "unterminated-string"),
        Arguments.of("\"a", "unterminated-identifier"),
        Arguments.of("$x$a $$", "unterminated-dollar-quote"),
        Arguments.of("/* /* */", "unterminated-comment"));
  }

  @Test
  void anOpenBodyOrRuleIsSaidToBeOpen() {
    for (String open :
        List.of(
            "CREATE FUNCTION f() BEGIN ATOMIC SELECT 1; ",
            "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; ")) {
      Script script = Script.parse(open);
      assertEquals(1, script.statements().size());
      assertEquals("unterminated-statement", script.problems().getFirst().code());
    }
  }

  @Test
  void aCommentThatNeverEndsIsSentSoThatTheServerRefusesIt() {
    Script script = Script.parse("SELECT 1; /* oops SELECT 2;");
    assertEquals("/* oops SELECT 2;", script.textOf(script.statements().getLast()));
  }

  @Test
  void aStatementEndsWherePsqlSaysItFails() {
    Script script = Script.parse("SELECT 1\n-- note\n;\nSELECT 2; SELECT\n3\n\n-- last\n");
    assertEquals(3, script.endLine(script.statements().get(0)));
    assertEquals(4, script.endLine(script.statements().get(1)));
    assertEquals(7, script.endLine(script.statements().get(2)));
  }

  @Test
  void positionsCountCodePoints() {
    Script script = Script.parse("\uFEFFé😀 x;\r\n\n  'ü😀', y;\rz");
    assertEquals(new SourcePosition(1, 1), script.position(1));
    assertEquals(new SourcePosition(1, 4), script.position(script.text().indexOf('x')));
    assertEquals(new SourcePosition(3, 9), script.position(script.text().indexOf('y')));
    assertEquals(new SourcePosition(3, 12), script.position(script.text().indexOf('z')));
    Statement second = script.statements().get(1);
    assertEquals(script.text().indexOf('y'), script.offsetOf(second, 7));
    assertEquals(second.end(), script.offsetOf(second, 8));
    assertEquals(second.end(), script.offsetOf(second, 99));
    assertEquals(second.start(), script.offsetOf(second, 0));
  }

  @Test
  void markAndLineEndsAreRemembered() {
    assertTrue(Script.parse("\uFEFFa").hasByteOrderMark());
    assertFalse(Script.parse("a\uFEFF").hasByteOrderMark());
    assertEquals(LineEnding.NONE, Script.parse("a").lineEnding());
    assertEquals(LineEnding.LF, Script.parse("a\nb\n").lineEnding());
    assertEquals(LineEnding.CRLF, Script.parse("a\r\nb\r\n").lineEnding());
    assertEquals(LineEnding.MIXED, Script.parse("a\r\nb\n").lineEnding());
  }

  @Test
  void namesAreFoundAsTheCatalogSpellsThem() {
    String text =
        "SELECT 'users', 1; /* users */ SELECT \"a.b\", x.UserS, \"We\"\"ird\", U&\"\\0061\"";
    Script script = Script.parse(text);
    Statement statement = script.statements().get(1);
    assertEquals(OptionalInt.of(text.indexOf("UserS")), script.find(statement, "users"));
    assertEquals(OptionalInt.of(text.indexOf("x.UserS")), script.find(statement, "x.users"));
    assertEquals(OptionalInt.of(text.indexOf("\"a.b")), script.find(statement, "a.b"));
    assertEquals(OptionalInt.of(text.indexOf("\"We")), script.find(statement, "We\"ird"));
    assertEquals(OptionalInt.of(text.indexOf("U&")), script.find(statement, "a"));
    assertEquals(OptionalInt.empty(), script.find(statement, "Users"));
    assertEquals(OptionalInt.empty(), script.find(statement, "nothing"));
    String tooLong = "Long".repeat(20);
    Script cut = Script.parse("DROP TABLE " + tooLong);
    assertEquals(
        OptionalInt.of(11),
        cut.find(cut.statements().getFirst(), "long".repeat(20).substring(0, 63)));
  }
}
