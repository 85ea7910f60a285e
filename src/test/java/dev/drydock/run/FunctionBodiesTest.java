package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.Problem;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies PostgreSQL was told not to look into are looked into at the end of a rehearsal. */
class FunctionBodiesTest {
  @TempDir Path home;
  private Bench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new Bench(TestPostgres.freshDatabase(), home);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aDumpsFunctionsAreJudgedWhenAllIsThere() throws Exception {
    bench.file(
        "001_dump.sql",
        """
        SET check_function_bodies = false;
        CREATE FUNCTION public.later() RETURNS bigint LANGUAGE sql
          AS 'SELECT count(*) FROM public.items';
        CREATE FUNCTION public.lost(int) RETURNS bigint LANGUAGE sql
          AS 'SELECT count(*) FROM public.itmes';

        CREATE FUNCTION public.torn() RETURNS int LANGUAGE plpgsql
          AS 'BEGIN RETURN 1';
        CREATE FUNCTION public.own() RETURNS int LANGUAGE plpgsql
          AS 'BEGIN CREATE TEMP TABLE x (); DELETE FROM x; RETURN 1; END';
        CREATE TABLE public.items (id int);
        """);
    RunReport report = bench.rehearse();
    assertEquals(Outcome.WOULD_APPLY, report.outcome());
    List<Problem> bodies = bodies(report);
    assertEquals(2, bodies.size(), bodies::toString);
    assertEquals(
        "lost(integer) will fail when it is called: relation \"public.itmes\" does not exist"
            + " (42P01).",
        bodies.get(0).message());
    assertEquals(4, bodies.get(0).place().orElseThrow().line());
    assertTrue(bodies.get(1).message().startsWith("torn() will fail"), bodies::toString);
    assertEquals(Outcome.APPLIED, bench.apply().outcome(), "PostgreSQL takes them all");
  }

  @Test
  void whatPostgresqlHasLookedIntoIsNotLookedIntoAgain() throws Exception {
    bench.file(
        "001_usual.sql",
        """
        SET check_function_bodies = off;
        RESET check_function_bodies;
        CREATE FUNCTION now_or_never() RETURNS int LANGUAGE plpgsql
          AS 'BEGIN RETURN (SELECT 1 FROM nowhere); END';
        """);
    RunReport report = bench.rehearse();
    assertEquals(Outcome.WOULD_APPLY, report.outcome());
    assertEquals(List.of(), bodies(report));
  }

  private static List<Problem> bodies(RunReport report) {
    return report.warnings().stream().filter(w -> w.code().equals("function-body")).toList();
  }
}
