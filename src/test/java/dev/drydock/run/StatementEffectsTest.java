package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements rehearsed on the target, against what PostgreSQL is known to do for them. */
class StatementEffectsTest {
  @TempDir Path home;

  /** One of each kind of effect. */
  @Test
  void someOfThem() throws Exception {
    List<Integer> some = List.of(16, 24, 34, 41, 60, 126, 142, 200);
    assertEquals(8, compare(18, shape -> some.contains(shape.number())));
  }

  @Tag("full")
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 17, 18})
  void allOfThem(int major) throws Exception {
    assertTrue(compare(major, shape -> true) >= 200);
  }

  private int compare(int major, Predicate<StatementEffects> chosen) throws Exception {
    TestDatabase database = TestPostgres.ofMajor(major).newDatabase();
    database.execute(
        "DO $$ BEGIN IF to_regrole('app_role') IS NULL THEN CREATE ROLE app_role; END IF; END $$;"
            + " ALTER DATABASE "
            + database.name()
            + " SET search_path TO s");
    database.execute(StatementEffects.tables());
    List<String> differences = new ArrayList<>();
    int compared = 0;
    try (Bench bench = new Bench(database, home.resolve(String.valueOf(major)))) {
      for (StatementEffects shape : StatementEffects.all()) {
        if (shape.since() <= major && chosen.test(shape)) {
          compared++;
          difference(bench, shape, major).forEach(differences::add);
        }
      }
    }
    assertEquals("", String.join("\n", differences));
    return compared;
  }

  private static List<String> difference(Bench bench, StatementEffects shape, int major)
      throws Exception {
    boolean session = shape.given().startsWith("SET ");
    boolean committed = !session && !shape.given().isEmpty();
    if (committed) {
      bench.target.execute(shape.given());
    }
    bench.file("001_a.sql", (session ? shape.given() + ";" : "") + shape.sql());
    RunReport report = bench.rehearse();
    if (committed) {
      bench.target.execute(StatementEffects.tables());
    }
    // What no rollback takes back is not tried; what is known of it is told all the same.
    boolean untried = shape.sql().contains("PROGRAM");
    if (report.outcome() != (untried ? Outcome.UNPROVEN : Outcome.WOULD_APPLY)) {
      return List.of(shape.number() + " " + shape.sql() + ": " + report.reason());
    }
    String seen =
        StatementEffects.seen(
            report.migrations().getFirst().statements().stream()
                .map(StatementReport::effects)
                .toList());
    String expected = shape.expected(major);
    return seen.equals(expected)
        ? List.of()
        : List.of(
            "%d %s%n  expected %s%n  seen     %s"
                .formatted(shape.number(), shape.sql(), expected, seen));
  }
}
