package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.problem.Problem;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of old dumps set {@code standard_conforming_strings} off: the server then reads a backslash
 * in a string as an escape, and whoever cuts the file has to, as well.
 */
class BackslashStringsTest {
  @TempDir Path home;

  @Test
  void aFileThatSetsThemOffIsReadAsTheServerReadsIt() throws Exception {
    try (Bench bench = new Bench(TestPostgres.freshDatabase(), home)) {
      bench.file(
          "001_old.sql",
          """
          SET client_encoding = 'UTF8';
          SET standard_conforming_strings = off;
          SET escape_string_warning = off;
          CREATE TABLE said (id int, words text, note text);
          INSERT INTO said VALUES (1, 'it\\'s; -- no comment', N'a\\\\');
          INSERT INTO said VALUES (2, E'it\\'s', 'two''s');
          COMMENT ON TABLE said IS 'who\\'s; there';
          RESET standard_conforming_strings;
          INSERT INTO said VALUES (3, 'C:\\', 'x');
          """);
      bench.file("002_new.sql", "INSERT INTO said VALUES (4, 'D:\\', ';');\n");
      assertEquals(Outcome.WOULD_APPLY, bench.rehearse().outcome());
      RunReport report = bench.apply();
      assertEquals(Optional.empty(), report.reason().map(Problem::message));
      assertEquals(Outcome.APPLIED, report.outcome());
      assertEquals(
          "it's; -- no comment a\\,it's two's,C:\\ x,D:\\ ;",
          bench.ask("SELECT string_agg(words || ' ' || note, ',' ORDER BY id) FROM said"));
      assertEquals("who's; there", bench.ask("SELECT obj_description('said'::regclass)"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET standard_conforming_strings = off;",
        "SET SESSION standard_conforming_strings TO 'off';",
        "set local STANDARD_CONFORMING_STRINGS to false;",
        "BEGIN; SET LOCAL standard_conforming_strings = 0;",
        "SELECT pg_catalog.set_config('standard_conforming_strings', 'off', false);",
        "SELECT set_config('standard_conforming_strings', 'off', true);",
        "SET standard_conforming_strings = off; BEGIN; RESET ALL; ROLLBACK;"
      })
  void whatSetsThemOff(String before) {
    assertEquals(1, after(before + "\nSELECT 'a\\';b';", before));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1;",
        "SET standard_conforming_strings = on;",
        "SELECT 'SET standard_conforming_strings = off';",
        "SET standard_conforming_strings = off; RESET ALL;",
        "SET standard_conforming_strings = off; SET standard_conforming_strings TO DEFAULT;",
        "SET standard_conforming_strings = off; DISCARD ALL;",
        "BEGIN; SET standard_conforming_strings = off; ROLLBACK;",
        "BEGIN; SET LOCAL standard_conforming_strings = off; COMMIT;"
      })
  void whatLeavesThemAsTheyAre(String before) {
    assertEquals(2, after(before + "\nSELECT 'a\\';SELECT 'b';", before));
  }

  /** How many statements there are beyond those of the beginning, all being whole. */
  private static int after(String text, String beginning) {
    Script script = Script.parse(text);
    assertEquals(List.of(), script.problems());
    for (Statement statement : script.statements()) {
      script.tokens(statement).forEach(token -> assertEquals(false, token.in(text).isEmpty()));
    }
    return script.statements().size() - Script.parse(beginning).statements().size();
  }
}
