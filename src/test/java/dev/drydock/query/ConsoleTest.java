package dev.drydock.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.server.QueryAs;
import dev.drydock.server.QueryLimits;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleTest extends OpenConsole {
  @Test
  void valuesAreShownAsTheServerWritesThem() throws Exception {
    try (Spool rows =
        ask(
            """
            SELECT interval '1 month 3 days', 12.34::money, 'infinity'::timestamptz, NULL, '',
                   '\\x00ff'::bytea, ROW(1, 'a,b', NULL), int4range(1, 5), true, 1e300::float8,
                   array['a', NULL], '💧'
            """)) {
      Row row = rows.get(0);
      assertEquals("1 mon 3 days", row.text(0));
      assertEquals("$12.34", row.text(1));
      assertEquals("infinity", row.text(2));
      assertTrue(row.isNull(3));
      assertFalse(row.isNull(4));
      assertEquals("", row.text(4));
      assertEquals("\\x00ff", row.text(5));
      assertEquals("(1,\"a,b\",)", row.text(6));
      assertEquals("[1,5)", row.text(7));
      assertEquals("t", row.text(8));
      assertEquals("1e+300", row.text(9));
      assertEquals("{a,NULL}", row.text(10));
      assertEquals("💧", row.text(11));
    }
  }

  @Test
  void sixteenHundredColumnsAndValuesOfAnyLength() throws Exception {
    String columns =
        IntStream.range(0, 1600)
            .mapToObj(i -> "'" + i + "' AS c" + i)
            .collect(Collectors.joining(","));
    try (Spool rows = ask("SELECT " + columns)) {
      assertEquals("1599", rows.get(0).text(1599));
    }
    try (Spool rows =
        ask("SELECT repeat('x', n) FROM (VALUES (0), (126), (127), (70000), (3000000)) v(n)")) {
      int[] lengths = {0, 126, 127, 70_000, 3_000_000};
      for (int i = 0; i < lengths.length; i++) {
        assertEquals(lengths[i], rows.get(i).text(0).length());
      }
      assertEquals("xxxx", rows.get(4).beginning(0, 4));
    }
  }

  @Test
  void anyOfManyRowsIsAtHand() throws Exception {
    Query many = query("SELECT n, 'row ' || n FROM generate_series(1, 100000) n", Map.of(), 99_999);
    try (Spool rows = console.ask(many, started -> {}).rows()) {
      assertEquals(99_999, rows.size());
      assertTrue(rows.more());
      for (long i : new long[] {99_998, 0, 31, 32, 50_000, 63, 64}) {
        assertEquals("row " + (i + 1), rows.get(i).text(1));
      }
      Arrangement sorted = Arrangement.sorted(rows, 0, rows.columns().get(0), true);
      assertEquals("99999", sorted.get(0).text(0));
      Arrangement filtered = Arrangement.filtered(rows, "ROW 777", () -> false);
      assertEquals(111, filtered.size());
      assertEquals("7770", filtered.get(1).text(0));
    }
  }

  @Test
  void sortsNumbersAsNumbersAndTextAsText() throws Exception {
    try (Spool rows =
        ask("SELECT * FROM (VALUES ('10', 'b'), ('9', NULL), (NULL, 'a'), ('-1.5e3', 'B')) v")) {
      assertEquals(
          "-1.5e3", Arrangement.sorted(rows, 0, rows.columns().get(0), false).get(0).text(0));
      assertEquals("10", Arrangement.sorted(rows, 0, rows.columns().get(0), true).get(0).text(0));
      assertTrue(Arrangement.sorted(rows, 0, rows.columns().get(0), true).get(3).isNull(0));
      assertEquals("B", Arrangement.sorted(rows, 1, rows.columns().get(1), false).get(0).text(1));
    }
  }

  @Test
  void parametersAreBound() throws Exception {
    String text =
        "SELECT :id::int + 1, :'name', '{\"a\":1}'::jsonb ? :key, :\"col\" FROM (SELECT 7 AS \"x\"\"y\") t";
    assertEquals(Set.of("id", "name", "key", "col"), Console.parameters(text));
    Query query = query(text, Map.of("id", "41", "name", "'; DROP", "key", "a", "col", "x\"y"), 10);
    try (Spool rows = console.ask(query, started -> {}).rows()) {
      assertEquals("42", rows.get(0).text(0));
      assertEquals("'; DROP", rows.get(0).text(1));
      assertEquals("t", rows.get(0).text(2));
      assertEquals("7", rows.get(0).text(3));
    }
    DrydockException missing = assertThrows(DrydockException.class, () -> ask("SELECT :id"));
    assertEquals("no-value", missing.problem().code());
    assertEquals(Set.of(), Console.parameters("SELECT a[1:n], b::int, '10:30' FROM t"));
  }

  @Test
  void anErrorHasItsPlaceInTheTextAsItWasWritten() throws Exception {
    QueryFailure failure =
        assertThrows(
            QueryFailure.class,
            () ->
                console.ask(
                    query(
                        "-- 💧\nSELECT :a::text,\n  '💧', nowhere FROM pg_class",
                        Map.of("a", "a long value"),
                        10),
                    started -> {}));
    assertEquals("42703", failure.error().sqlState());
    assertEquals(3, failure.problem().place().orElseThrow().line());
    assertEquals(8, failure.problem().place().orElseThrow().column());
    QueryFailure planned =
        assertThrows(
            QueryFailure.class,
            () -> console.plan(query("/* x */ SELECT nowhere", Map.of(), 1), false));
    assertEquals(16, planned.problem().place().orElseThrow().column());
  }

  @Test
  void runsAsAnotherRoleForOneQueryOnly() throws Exception {
    database.execute(
        """
        DO $$ BEGIN CREATE ROLE viewer; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
        CREATE TABLE mine (owner text); ALTER TABLE mine ENABLE ROW LEVEL SECURITY;
        INSERT INTO mine VALUES ('ann'), ('bob'); GRANT SELECT ON mine TO viewer;
        CREATE POLICY own ON mine USING
          (owner = current_setting('request.jwt.claims', true)::json ->> 'sub');
        """);
    QueryAs ann =
        new QueryAs(Optional.of("viewer"), Map.of("request.jwt.claims", "{\"sub\": \"ann\"}"));
    Query query = new Query("SELECT current_user, owner FROM mine", Map.of(), ann, LIMITS, 10);
    try (Spool rows = console.ask(query, started -> {}).rows()) {
      assertEquals(1, rows.size());
      assertEquals("viewer", rows.get(0).text(0));
    }
    try (Spool rows = ask("SELECT current_user, current_setting('request.jwt.claims', true)")) {
      assertEquals("postgres", rows.get(0).text(0));
      assertEquals("", rows.get(0).text(1));
    }
  }

  @Test
  void cancelEndsTheQueryAndNotTheSession() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    Thread canceller =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    running.await();
                    while (!Thread.currentThread().isInterrupted()) {
                      console.cancel();
                      Thread.onSpinWait();
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    QueryFailure failure =
        assertThrows(
            QueryFailure.class,
            () ->
                console.ask(
                    query("SELECT pg_sleep(30)", Map.of(), 1), started -> running.countDown()));
    canceller.interrupt();
    canceller.join();
    assertTrue(failure.error().cancelled());
    try (Spool rows = ask("SELECT 1")) {
      assertEquals(1, rows.size());
    }
  }

  @Test
  void aDeadConnectionIsReplacedWithTheNextQuery() throws Exception {
    ask("SELECT 1").close();
    database.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    QueryFailure lost = assertThrows(QueryFailure.class, () -> ask("SELECT 2"));
    assertEquals("connection-lost", lost.problem().code());
    try (Spool rows = ask("SELECT 3")) {
      assertEquals("3", rows.get(0).text(0));
    }
  }

  @Test
  void aStatementTimeoutIsKept() {
    QueryLimits brief = new QueryLimits(Duration.ofMillis(50), Duration.ofSeconds(1));
    QueryFailure failure =
        assertThrows(
            QueryFailure.class,
            () ->
                console.ask(
                    new Query("SELECT pg_sleep(20)", Map.of(), QueryAs.profile(), brief, 1),
                    started -> {}));
    assertEquals("57014", failure.error().sqlState());
    assertEquals(Kind.FAILED, failure.kind());
  }

  @Test
  void plansNameTheirWorstStep() throws Exception {
    database.execute("CREATE TABLE t AS SELECT n FROM generate_series(1, 20000) n; ANALYZE t");
    Plan plan =
        console.plan(query("SELECT * FROM t ORDER BY n % 7 LIMIT :n", Map.of("n", "3"), 1), true);
    assertTrue(plan.execution().isPresent());
    assertEquals("Limit", plan.root().title());
    assertTrue(Set.of("Sort", "Seq Scan on t").contains(plan.worst().title()), plan.raw());
    Plan estimated = console.plan(query("SELECT * FROM t WHERE n = 5", Map.of(), 1), false);
    assertEquals("Seq Scan on t", estimated.root().title());
    assertTrue(estimated.root().details().contains("Filter: (n = 5)"));
    assertTrue(estimated.execution().isEmpty());
  }

  private Spool ask(String text) throws DrydockException {
    return console.ask(query(text, Map.of(), 1_000), started -> {}).rows();
  }

  private static Query query(String text, Map<String, String> parameters, long rows) {
    return new Query(text, parameters, QueryAs.profile(), LIMITS, rows);
  }
}
