package dev.drydock.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is put together comes apart again, and nothing at all upsets the splitter. */
class SplitterPropertyTest {
  private static final long SEED = 20261121;

  /** Valid statements that are easily cut wrongly. */
  private static final List<String> STATEMENTS =
      List.of(
          "SELECT 1",
          "SELECT ';', E'\\';', $a$;$$;$a$, \"x;\" -- ;'\n FROM t /* ; /* ; */ \" */ WHERE a",
          "SELECT 'a\\', U&'\\0061;', U&\"d!0061;\" UESCAPE '!', B'1', X'f', N'n;'",
          "SELECT E'a'\n -- it's\n '\\';', 1",
          "SELECT a[1:2], b::int, c->>'d', -1, 5 - -1, @-1, 1.5e-3, .5, 1_000, 0xFF FROM t",
          "SELECT a$b$c, $é$;$é$, x$$y",
          "SELECT 1 end, 2 AS begin, t.case, atomic begin FROM begin AS atomic",
          "BEGIN",
          "END",
          "COMMIT",
          "DO $do$ BEGIN PERFORM 1; IF true THEN COMMIT; END IF; END $do$",
          "CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO u VALUES (1); DELETE FROM v;)",
          "CREATE OR REPLACE RULE r AS ON UPDATE TO t DO INSTEAD NOTHING",
          "CREATE FUNCTION f(begin int, x text DEFAULT ';') RETURNS int LANGUAGE sql\n"
              + "BEGIN ATOMIC\n SELECT CASE WHEN true THEN CASE 1 WHEN 1 THEN 2 END END;\n"
              + " SELECT 1 end; INSERT INTO t VALUES ((1)); END",
          "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC END",
          "CREATE PROCEDURE p() BEGIN ATOMIC CREATE FUNCTION f() BEGIN ATOMIC SELECT 1; END;"
              + " CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2;); SELECT 3; END",
          "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1; BEGIN ATOMIC;'",
          "CREATE FUNCTION f() RETURNS int RETURN 1",
          "CREATE TABLE \"begin atomic\" (\"end\" int CHECK ((a) > (1)))",
          "COPY t FROM 'file;'",
          "INSERT INTO t VALUES (1, 'a''b;'), ($1, $$x$$)");

  private static final List<String> SEPARATORS =
      List.of(";", ";\n", "\n;\r\n", "; -- it's; \"\n", "/* ; */;/* $$ */ ;", ";;\t; ");

  @Test
  void theStatementsAreValidAndWhole() throws SQLException {
    try (SyntaxOracle oracle = new SyntaxOracle(TestPostgres.shared())) {
      for (String statement : STATEMENTS) {
        assertEquals(Optional.empty(), oracle.refusal(statement), statement);
        assertEquals(Optional.empty(), CorporaSyntaxTest.cutFurther(oracle, statement));
      }
    }
  }

  @Test
  void statementsPutTogetherComeApartAgain() {
    Random random = new Random(SEED);
    for (int round = 0; round < 5_000; round++) {
      List<String> expected = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        String statement = pick(random, STATEMENTS);
        expected.add(statement);
        text.append(statement).append(pick(random, SEPARATORS));
      }
      Script script = Script.parse(text.toString());
      assertEquals(expected, script.statements().stream().map(script::textOf).toList());
      assertEquals(List.of(), script.problems());
    }
  }

  @Test
  void garbageNeitherThrowsNorLoops() {
    List<String> pieces =
        List.of(
            "'",
            "\"",
            "$$",
            "$a$",
            "$",
            "/*",
            "*/",
            "--",
            "\n",
            "\r",
            "\r\n",
            ";",
            "(",
            ")",
            "\\",
            "\\.",
            "E'",
            "U&\"",
            "B'",
            ":",
            "::",
            ":'a",
            ":{?",
            "{",
            "1",
            "1e",
            "1.",
            "..",
            "0x",
            "_",
            "+",
            "-",
            "@",
            "BEGIN",
            "ATOMIC",
            "END",
            "CREATE ",
            " FUNCTION ",
            "RULE",
            "COPY t FROM stdin",
            "\\copy t from stdin",
            "\\g",
            "INSERT INTO t VALUES (",
            "REINDEX (",
            "CLUSTER (",
            "WITH",
            " ",
            "\u0000",
            "\uFEFF",
            "é",
            "😀",
            "\ud83d");
    Random random = new Random(SEED);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
              text.append(pick(random, pieces));
            }
            assertSound(text.toString());
          }
        });
  }

  /** The tokens cover the text, the statements follow each other within it. */
  private static void assertSound(String text) {
    int offset = 0;
    for (Token token : Lexer.tokens(text)) {
      assertEquals(offset, token.start(), text);
      assertTrue(token.end() > token.start(), text);
      offset = token.end();
    }
    assertEquals(text.length(), offset, text);
    Script script = Script.parse(text);
    int after = 0;
    for (Statement statement : script.statements()) {
      assertTrue(statement.start() >= after && statement.end() > statement.start(), text);
      after = statement.end();
      script.tokens(statement);
      script.find(statement, "a");
      script.insertTarget(statement);
    }
    assertTrue(after <= text.length());
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
