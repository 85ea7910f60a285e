package dev.drydock.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.QueryAs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What breaks consoles: odd values, odd results, odd texts. */
class ConsoleBreakerTest extends OpenConsole {
  @Test
  void oddValuesAreShownAsTheServerWritesThem() throws Exception {
    database.execute("CREATE TYPE part AS (a int, b text)");
    List<List<String>> odd =
        List.of(
            List.of("'NaN'::numeric", "NaN"),
            List.of("'-Infinity'::float8", "-Infinity"),
            List.of("'-infinity'::date", "-infinity"),
            List.of("'4713-01-01 BC'::date", "4713-01-01 BC"),
            List.of("'12:34:56.789+05:30'::timetz", "12:34:56.789+05:30"),
            List.of("'24:00'::time", "24:00:00"),
            List.of("interval '-1 year 2 days -03:04:05.6'", "-1 years +2 days -03:04:05.6"),
            List.of("'{[1,3),[7,9)}'::int4multirange", "{[1,3),[7,9)}"),
            List.of("'empty'::tstzrange", "empty"),
            List.of("B'0101'", "0101"),
            List.of("'<a b=\"c\">&lt;</a>'::xml", "<a b=\"c\">&lt;</a>"),
            List.of(
                "'{\"a\": \"\\\\u0000\", \"a\": 1.10}'::json",
                "{\"a\": \"\\\\u0000\", \"a\": 1.10}"),
            List.of("ARRAY[NULL, NULL]::int[]", "{NULL,NULL}"),
            List.of("'[0:1]={1,2}'::int[]", "[0:1]={1,2}"),
            List.of("ROW(NULL, '')::part", "(,\"\")"),
            List.of("ARRAY[ROW(1, 'a \"b\"')::part]", "{\"(1,\\\"a \\\"\\\"b\\\"\\\"\\\")\"}"),
            List.of("'\\\"a\\\"=>NULL'::text", "\\\"a\\\"=>NULL"),
            List.of("'a'::\"char\"", "a"),
            List.of("'-12.34'::money", "-$12.34"),
            List.of("'0/16B3748'::pg_lsn", "0/16B3748"),
            List.of("point(1, -0.5)", "(1,-0.5)"),
            List.of("'::1/128'::inet", "::1"),
            List.of("'pg_class'::regclass", "pg_class"),
            List.of("to_tsvector('simple', 'a b')", "'a':1 'b':2"),
            List.of("E'\\u202Eevil\\x01\\ttab'", "\u202Eevil\u0001\ttab"));
    String text = "SELECT " + String.join(", ", odd.stream().map(List::getFirst).toList());
    try (Spool rows = ask(text)) {
      for (int i = 0; i < odd.size(); i++) {
        assertEquals(odd.get(i).get(1), rows.get(0).text(i), odd.get(i).getFirst());
      }
    }
  }

  @Test
  void answersWithoutColumnsWithDoubledOnesAndWithAMegabyteInOne() throws Exception {
    try (Spool rows = ask("SELECT FROM generate_series(1, 40)")) {
      assertEquals(40, rows.size());
      assertEquals(0, rows.columns().size());
      assertEquals(0, rows.get(39).size());
    }
    try (Spool rows = ask("SELECT 1 AS a, 2 AS a, 3 AS \"\u202E\n\"")) {
      assertEquals(
          List.of("a", "a"), rows.columns().subList(0, 2).stream().map(c -> c.name()).toList());
      assertEquals("2", rows.get(0).text(1));
    }
    try (Spool rows = ask("SELECT decode(repeat('00ff', 500000), 'hex')")) {
      assertEquals(2_000_002, rows.get(0).text(0).length());
    }
  }

  @Test
  void tenThousandNotices() throws Exception {
    database.execute(
        "CREATE FUNCTION loud() RETURNS int LANGUAGE plpgsql AS $$ BEGIN FOR i IN 1..10000 LOOP"
            + " RAISE NOTICE 'notice %', i USING HINT = 'h', DETAIL = 'd'; END LOOP; RETURN 1; END $$");
    Answer answer =
        console.ask(new Query("SELECT loud()", Map.of(), QueryAs.profile(), LIMITS, 10), s -> {});
    try (Spool rows = answer.rows()) {
      assertEquals(10_000, answer.notices().size());
      assertEquals("notice 10000", answer.notices().getLast().message());
      assertEquals("1", rows.get(0).text(0));
    }
  }

  @Test
  void pastedTexts() throws Exception {
    for (String text :
        List.of(
            "\uFEFFSELECT 1;\r\n",
            "SELECT\r\n  1\r\n;\r\n",
            "-- only\r\nSELECT 1 -- end",
            "/* a */ SELECT 1;;",
            "(SELECT 1)",
            "  \n\tVALUES (1);",
            "WITH a AS (SELECT 1) TABLE a",
            "TABLE pg_am LIMIT 1",
            "SHOW work_mem",
            "SHOW ALL",
            "EXPLAIN SELECT 1",
            "EXPLAIN (ANALYZE, BUFFERS, FORMAT YAML) SELECT 1",
            "EXPLAIN VERBOSE VALUES (1)",
            "EXPLAIN TABLE pg_class",
            "EXPLAIN WITH a AS (SELECT 1) SELECT * FROM a",
            "EXPLAIN DELETE FROM pg_class")) {
      try (Spool rows = ask(text)) {
        assertTrue(rows.size() > 0, text);
      }
    }
  }

  @Test
  void habitsOfOtherProgramsAreAnswered() {
    Map<String, String> library =
        Map.ofEntries(
            Map.entry("\\d orders", "column-check {table=orders}"),
            Map.entry("\\d+ shop.orders;", "column-check {table=shop.orders}"),
            Map.entry("\\d", "table-sizes {schema=%}"),
            Map.entry("\\dt", "table-sizes {schema=%}"),
            Map.entry("\\dt+ shop.*", "table-sizes {schema=shop}"),
            Map.entry("\\du", "role-overview {}"),
            Map.entry("\\l", "database-sizes {}"),
            Map.entry("\\dx", "extensions {}"),
            Map.entry("\\df order*", "functions {pattern=order%}"),
            Map.entry("\\dp orders", "who-can-access {table=orders}"),
            Map.entry("\\conninfo", "server-facts {}"),
            Map.entry("show tables;", "table-sizes {schema=%}"),
            Map.entry("SHOW COLUMNS FROM orders", "column-check {table=orders}"),
            Map.entry("SHOW PROCESSLIST", "connections {}"),
            Map.entry("describe orders", "column-check {table=orders}"),
            Map.entry("DESC orders;", "column-check {table=orders}"));
    library.forEach(
        (typed, question) -> {
          NotSql.Meant meant =
              assertThrows(NotSql.class, () -> ask(typed), typed).meant().orElseThrow();
          assertEquals(question, meant.diagnostic().name() + " " + meant.values(), typed);
        });
    for (String typed :
        List.of(
            "\\x",
            "SELECT 1 \\gx",
            "SELECT 1 \\g",
            "\\timing",
            "\\c other",
            "\\copy (SELECT 1) TO 'x'",
            "\\i file.sql",
            "\\whatever",
            "use mydb",
            "mydb=# SELECT 1;",
            "my_db=> SELECT 1;",
            "$ psql -c 'SELECT 1'",
            "COPY pg_class TO STDOUT",
            "COPY (SELECT 1) TO STDOUT WITH CSV HEADER",
            "SELECT $1")) {
      NotSql refused = assertThrows(NotSql.class, () -> ask(typed), typed);
      assertEquals("not-sql", refused.problem().code(), typed);
      assertTrue(refused.meant().isEmpty(), typed);
    }
  }

  @Test
  void whatOnlyLooksLikeAHabitIsAsked() throws Exception {
    for (String text :
        List.of(
            "SELECT '\\d orders'",
            "SELECT E'\\\\x'",
            "SHOW search_path",
            "SELECT 'mydb=# ' || 'x=>y'",
            "--> of today\nSELECT 1",
            "SELECT '{\"a\": 1}'::jsonb -> 'a' #> '{}'",
            "SELECT \"desc\".\"use\" FROM (VALUES (1)) AS \"desc\" (\"use\")",
            "SELECT $$ $1 $$")) {
      try (Spool rows = ask(text)) {
        assertEquals(1, rows.size(), text);
      }
    }
  }

  @Test
  void whatAnExplainExplainsIsPlanned() throws Exception {
    for (String text :
        List.of(
            "EXPLAIN SELECT 1",
            "/* why */ EXPLAIN (ANALYZE, BUFFERS) SELECT 1",
            "explain verbose (SELECT 1)",
            "VALUES (1)",
            "(SELECT 1)",
            "\uFEFFSELECT 1")) {
      assertEquals("Result", console.plan(query(text, 10), false).root().title(), text);
    }
    QueryFailure refused =
        assertThrows(
            QueryFailure.class, () -> console.plan(query("EXPLAIN\nSELECT nowhere", 1), true));
    assertEquals(2, refused.problem().place().orElseThrow().line());
    assertEquals(8, refused.problem().place().orElseThrow().column());
  }

  @Test
  void aServerThatWentAwayMeanwhileIsConnectedAnew() throws Exception {
    ask("SELECT 1").close();
    database.execute(
        "SELECT pg_terminate_backend(pid), pg_sleep(1.1) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid() LIMIT 1");
    try (Spool rows = ask("SELECT 2")) {
      assertEquals("2", rows.get(0).text(0));
    }
  }

  @Test
  void sortsByWhatTheValuesAre() throws Exception {
    List<List<String>> ascending =
        List.of(
            List.of("numeric", "-Infinity", "-1000", "-0.5", "9", "10", "Infinity", "NaN"),
            List.of("numeric", "12345678901234567890.1", "12345678901234567890.2"),
            List.of("float8", "-1e+300", "-1e-300", "0", "1e-300", "1e+300"),
            List.of("money", "-$1,000.00", "-$2.00", "$9.50", "$10.00", "$1,000.00"),
            List.of(
                "interval",
                "-1 days",
                "00:30:00",
                "02:00:00",
                "1 day",
                "3 days",
                "1 mon",
                "1 year"),
            List.of(
                "date",
                "-infinity",
                "0044-03-15 BC",
                "0001-01-01",
                "2024-02-29",
                "10000-01-01",
                "infinity"),
            List.of("timestamp", "0044-01-01 00:00:00 BC", "2024-01-01 00:00:00", "infinity"),
            List.of("text", "", "10", "9", "B", "a"),
            List.of("bool", "f", "t"));
    for (List<String> wanted : ascending) {
      List<String> values = wanted.subList(1, wanted.size());
      String array =
          values.reversed().stream()
              .map(value -> "('" + value + "'::" + wanted.getFirst() + ")")
              .collect(Collectors.joining(", "));
      try (Spool rows = ask("VALUES (NULL), " + array)) {
        assertEquals(values, column(rows, false).subList(0, values.size()), wanted.getFirst());
        assertEquals(
            values.reversed(), column(rows, true).subList(0, values.size()), wanted.getFirst());
        assertEquals("", column(rows, true).getLast(), "NULL is last, whichever way");
      }
    }
  }

  private static List<String> column(Spool rows, boolean descending) throws IOException {
    Arrangement sorted = Arrangement.sorted(rows, 0, rows.columns().getFirst(), descending);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      found.add(sorted.get(i).text(0));
    }
    return found;
  }

  @Test
  @Tag("full")
  void aMillionRowsAreSortedAndFiltered() throws Exception {
    Query many =
        query("SELECT n, md5(n::text), n * 1.5 FROM generate_series(1, 1000000) n", 1_000_000);
    try (Spool rows = console.ask(many, s -> {}).rows()) {
      Arrangement down = Arrangement.sorted(rows, 0, rows.columns().get(0), true);
      assertEquals("1000000", down.get(0).text(0));
      Arrangement text = Arrangement.sorted(rows, 1, rows.columns().get(1), false);
      for (int i = 1; i < 1_000_000; i += 997) {
        assertTrue(text.get(i - 1).text(1).compareTo(text.get(i).text(1)) <= 0);
      }
      Arrangement found = Arrangement.filtered(rows, "99999", () -> false);
      // as the server counts them: in the numbers, and in the digests
      assertEquals(57, found.size());
      Arrangement sorted = Arrangement.sorted(found, 0, rows.columns().get(0), false);
      assertEquals("10753", sorted.get(0).text(0));
    }
  }

  private static Query query(String text, long rows) {
    return new Query(text, Map.of(), QueryAs.profile(), LIMITS, rows);
  }

  private Spool ask(String text) throws DrydockException {
    return console.ask(new Query(text, Map.of(), QueryAs.profile(), LIMITS, 1_000), s -> {}).rows();
  }
}
