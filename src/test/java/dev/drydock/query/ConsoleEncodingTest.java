package dev.drydock.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.drydock.server.Database;
import dev.drydock.server.QueryAs;
import dev.drydock.server.QueryLimits;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text comes right from databases in other encodings, and goes right to them. */
class ConsoleEncodingTest {
  private static final QueryLimits LIMITS =
      new QueryLimits(Duration.ofSeconds(20), Duration.ofSeconds(1));

  @ParameterizedTest
  @CsvSource({
    // what the bytes of the column are in the database, and what is to be seen
    "LATIN1, E'caf\\351', café, é",
    "EUC_JP, E'\\306\\374\\313\\334', 日本, 日",
    "WIN1251, E'\\317\\360\\350', При, р",
    "SQL_ASCII, E'caf\\303\\251', café, é"
  })
  void isShownRight(String encoding, String literal, String shown, String searched)
      throws Exception {
    TestDatabase database = TestPostgres.shared().inEncoding(encoding);
    database.execute("CREATE TABLE t (a text); INSERT INTO t VALUES (" + literal + ")");
    try (Database open = Database.open(database.profile(), database.passwords());
        Console console = new Console(open)) {
      try (Answer answer = console.ask(query("SELECT a FROM t", Map.of()), s -> {})) {
        assertEquals(shown, answer.rows().get(0).text(0));
      }
      Query search = query("SELECT strpos(a, :part) > 0 FROM t", Map.of("part", searched));
      try (Answer answer = console.ask(search, s -> {})) {
        assertEquals("t", answer.rows().get(0).text(0));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Export export = Export.to(ExportFormat.CSV, out, "t")) {
        console.read(query("SELECT a FROM t", Map.of()), export, notice -> {});
      }
      assertEquals("a\r\n" + shown + "\r\n", out.toString(StandardCharsets.UTF_8));
    }
  }

  /** The server would not send them to a client that speaks UTF-8. */
  @Test
  void bytesOfUnknownMeaningAreEscaped() throws Exception {
    TestDatabase database = TestPostgres.shared().inEncoding("SQL_ASCII");
    database.execute(
        "CREATE TYPE pair AS (a text, n int); CREATE TABLE t (id int, a varchar(9), b text[], c pair);"
            + "INSERT INTO t VALUES (1, E'caf\\351', ARRAY[E'\\344'], (E'\\374', 1)),"
            + " (2, E'caf\\303\\251', '{}', NULL), (3, NULL, NULL, (NULL, NULL))");
    try (Database open = Database.open(database.profile(), database.passwords());
        Console console = new Console(open)) {
      String all = "SELECT id, a, b, c, a AS a FROM t ORDER BY id -- all of it";
      try (Answer answer = console.ask(query(all, Map.of()), s -> {})) {
        assertEquals(
            List.of("id int4", "a varchar", "b _text", "c pair", "a varchar"),
            answer.rows().columns().stream().map(c -> c.name() + " " + c.type()).toList());
        assertEquals(
            List.of("1", "caf\\351", "{\\344}", "(\\374,1)", "caf\\351"), texts(answer, 0));
        assertEquals(List.of("2", "café", "{}", "NULL", "café"), texts(answer, 1));
        assertEquals(List.of("3", "NULL", "NULL", "(,)", "NULL"), texts(answer, 2));
      }
      Query search = query("SELECT a FROM t WHERE id = :id::int", Map.of("id", "1"));
      try (Answer answer = console.ask(search, s -> {})) {
        assertEquals("caf\\351", answer.rows().get(0).text(0));
      }
      QueryFailure failure =
          assertThrows(
              QueryFailure.class, () -> console.ask(query("SELECT nix FROM t", Map.of()), s -> {}));
      assertEquals("42703", failure.error().sqlState());
      assertEquals(8, failure.problem().place().orElseThrow().column());
      for (String other : List.of("SHOW client_encoding", "EXPLAIN SELECT a FROM t")) {
        console.ask(query(other, Map.of()), s -> {}).close();
      }
    }
  }

  private static List<String> texts(Answer answer, int row) throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < answer.rows().columns().size(); i++) {
      texts.add(answer.rows().get(row).isNull(i) ? "NULL" : answer.rows().get(row).text(i));
    }
    return texts;
  }

  private static Query query(String text, Map<String, String> parameters) {
    return new Query(text, parameters, QueryAs.profile(), LIMITS, 10);
  }
}
