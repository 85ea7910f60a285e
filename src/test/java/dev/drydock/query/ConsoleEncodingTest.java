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

  /** The server will not send them to a client that speaks UTF-8; a bytea it does. */
  @Test
  void bytesThatAreNoTextAreRefusedAndCanBeSeenAsBytes() throws Exception {
    TestDatabase database = TestPostgres.shared().inEncoding("SQL_ASCII");
    database.execute("CREATE TABLE t (a text); INSERT INTO t VALUES (E'caf\\351')");
    try (Database open = Database.open(database.profile(), database.passwords());
        Console console = new Console(open)) {
      QueryFailure failure =
          assertThrows(
              QueryFailure.class, () -> console.ask(query("SELECT a FROM t", Map.of()), s -> {}));
      assertEquals("22021", failure.error().sqlState());
      try (Answer answer = console.ask(query("SELECT a::bytea FROM t", Map.of()), s -> {})) {
        assertEquals("\\x636166e9", answer.rows().get(0).text(0));
      }
    }
  }

  private static Query query(String text, Map<String, String> parameters) {
    return new Query(text, parameters, QueryAs.profile(), LIMITS, 10);
  }
}
