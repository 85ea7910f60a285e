package dev.drydock.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Text at random, made of what is hard to read: the server must refuse our pieces exactly where it
 * refuses the whole, so that it and we have read everything before that place alike.
 */
class RandomTextTest {
  private static final long SEED = 20261122;
  private static final int ROUNDS = 2_000;

  private static final List<String> VALUES =
      List.of(
          "'a'",
          "'a''b;'",
          "'\\'",
          "E'\\';'",
          "e'\\\\'",
          "$$;$$",
          "$a$;$$;$a$",
          "B'1'",
          "X'f'",
          "N'n'",
          "U&'\\0061;'",
          "\"a\"",
          "\"a;\"",
          "U&\"b;\"",
          "a$1",
          "é",
          "1",
          "1.5",
          ".5",
          "1e-3",
          "1.",
          "0x1f",
          "1_0",
          "a[1]",
          "(1)",
          "(a)",
          "f(1, a)",
          "CASE WHEN a THEN 1 END",
          "NULL",
          "a.b",
          "begin",
          "atomic",
          "1::int",
          "'a'\n'b;'",
          "E'a'\n'\\';'",
          "$1",
          "*");

  private static final List<String> JOINTS =
      List.of(
          " + ",
          "+",
          "-",
          " - ",
          "*",
          "/",
          "||",
          " = ",
          "=-",
          "@-",
          "<>-",
          "->>",
          "~",
          " AND ",
          ", ",
          ",\n",
          " /* ; ' */ ",
          "--;'\n",
          "-- $$\r",
          " ",
          "\n",
          "::",
          "?",
          "#-",
          "!=-",
          "^",
          "/**/",
          "-/*;*/",
          "+--\n",
          " AS ",
          ".");

  private static final List<String> ENDS =
      List.of(";", "; ", ";\n", ";;", "; -- ;\n", "/* ; */;", " end;", "');", "$$;", "*/;", "");

  private static final List<String> HEADS =
      List.of(
          "SELECT ",
          "SELECT ",
          "SELECT ",
          "INSERT INTO t VALUES (1); SELECT ",
          "VALUES (1), ",
          "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2;); ",
          "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT ",
          "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END; SELECT ",
          "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT ",
          "CREATE PROCEDURE p(begin int) BEGIN ATOMIC SELECT 1 end; END; SELECT ");

  @Test
  void piecesFailWhereTheWholeFails() throws SQLException {
    Random random = new Random(SEED);
    List<String> wrong = new ArrayList<>();
    int valid = 0;
    try (SyntaxOracle oracle = new SyntaxOracle(TestPostgres.shared())) {
      for (int round = 0; round < ROUNDS; round++) {
        String text = text(random);
        Optional<Integer> whole =
            oracle.refusal(text).map(refusal -> refusal.position().orElseThrow() - 1);
        Optional<Integer> pieces = firstRefusal(oracle, Script.parse(text), whole);
        valid += whole.isEmpty() ? 1 : 0;
        if (!whole.equals(pieces)) {
          wrong.add(text + "\n whole " + whole + ", pieces " + pieces);
        }
      }
    }
    assertEquals(List.of(), wrong);
    int validTexts = valid;
    assertTrue(valid > ROUNDS / 20, () -> "too few valid texts: " + validTexts);
  }

  /** Where the first bad piece fails; its end counts as the semicolon or end the whole fails at. */
  private static Optional<Integer> firstRefusal(
      SyntaxOracle oracle, Script script, Optional<Integer> whole) throws SQLException {
    for (Statement statement : script.statements()) {
      var refusal = oracle.refusal(script.textOf(statement));
      if (refusal.isPresent()) {
        int position = refusal.get().position().orElseThrow();
        int offset = script.offsetOf(statement, position);
        boolean atEnd = offset == statement.end() && whole.isPresent() && whole.get() >= offset;
        if (atEnd && isBlank(script.text(), offset, whole.get())) {
          return whole;
        }
        return Optional.of(offset);
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(String text, int from, int to) {
    return Lexer.tokens(text.substring(from, to)).stream().allMatch(t -> t.kind().isBlank());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int statements = random.nextInt(3); statements >= 0; statements--) {
      text.append(pick(random, HEADS)).append(pick(random, VALUES));
      for (int values = random.nextInt(4); values > 0; values--) {
        text.append(pick(random, JOINTS)).append(pick(random, VALUES));
      }
      text.append(random.nextInt(4) > 0 ? ";" : pick(random, ENDS));
    }
    return text.toString();
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
