package dev.drydock.sql.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sql.Lexer;
import dev.drydock.sql.Token;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading never fails, whatever stands there. */
class AnyTextTest {
  private static final String WORDS =
      """
      CREATE ALTER DROP TABLE INDEX VIEW FUNCTION TRIGGER POLICY TYPE DOMAIN GRANT REVOKE ON TO
      SELECT FROM WHERE WITH AS INSERT INTO UPDATE SET DELETE VALUES ADD COLUMN CONSTRAINT CHECK
      PRIMARY KEY FOREIGN REFERENCES NOT NULL DEFAULT IF EXISTS UNIQUE USING JOIN UNION ( ( ) ) , .
      ; :: := = [ ] 'x' $$a$$ "q" a b t.c int4 numeric 1 * BEGIN END CASE WHEN THEN ELSE LOOP FOR IN
      RETURN EXECUTE DECLARE LANGUAGE RETURNS OLD NEW LATERAL CONFLICT DO ENUM RENAME COMMENT TABLES
      """;

  @Test
  void randomWordsNeverFail() {
    String[] words = WORDS.trim().split("\\s+");
    Random random = new Random(7);
    for (int i = 0; i < 30_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int w = random.nextInt(25); w >= 0; w--) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      readAll(text.toString());
    }
  }

  @Test
  void everyPieceOfAStatementCanBeRead() {
    List<String> whole =
        List.of(
            "CREATE TABLE IF NOT EXISTS s.t (a int DEFAULT (1 + 2) NOT NULL REFERENCES o (id) ON"
                + " DELETE SET NULL, CONSTRAINT c CHECK (a > 1) NOT VALID) PARTITION BY RANGE (a)",
            "ALTER TABLE ONLY t ADD COLUMN b numeric(10, 2)[] GENERATED ALWAYS AS (a * 2) STORED,"
                + " ALTER b TYPE timestamp(3) with time zone USING b::date, VALIDATE CONSTRAINT c",
            "CREATE OR REPLACE FUNCTION f(IN a int DEFAULT 1, OUT b text) RETURNS SETOF t%ROWTYPE"
                + " LANGUAGE plpgsql SECURITY DEFINER SET search_path = a, b AS $$ BEGIN IF x THEN"
                + " RETURN QUERY SELECT 1; END IF; END $$",
            "CREATE TRIGGER t BEFORE INSERT OR UPDATE OF a, b ON t FOR EACH ROW WHEN (OLD.a = 1)"
                + " EXECUTE FUNCTION f('x')",
            "WITH a AS (SELECT 1) INSERT INTO t (a, b[1]) SELECT a.x FROM a LEFT JOIN LATERAL"
                + " (SELECT 2) b ON true ON CONFLICT (a) DO UPDATE SET b = excluded.b RETURNING *");
    for (String statement : whole) {
      assertThat(Shapes.of(statement, new Span(0, statement.length())))
          .isNotInstanceOf(Other.class);
      List<Token> tokens = Lexer.tokens(statement);
      for (Token from : tokens) {
        for (Token to : tokens) {
          if (from.start() < to.end()) {
            readAll(statement.substring(from.start(), to.end()));
          }
        }
      }
    }
  }

  private static void readAll(String text) {
    Span whole = new Span(0, text.length());
    assertThat(Shapes.of(text, whole)).isNotNull();
    assertThat(QueryNames.of(text, whole)).isNotNull();
    assertThat(PlpgsqlBody.of(text, whole)).isNotNull();
    assertThat(RowFields.in(text, whole)).isNotNull();
  }
}
