package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applying and rehearsing beside psql, where psql is installed; prints the ratios. */
@Tag("bench")
class SpeedBenchmark {
  private static final int ROUNDS = 3;

  @TempDir Path home;

  @Test
  void aThousandSmallMigrations() throws Exception {
    StringBuilder session =
        new StringBuilder("CREATE TABLE h (v int, name text, at timestamptz);\n");
    for (int i = 1; i <= 1000; i++) {
      session
          .append("BEGIN;\nCREATE TABLE t")
          .append(i)
          .append(" (id int);\n")
          .append("INSERT INTO h VALUES (")
          .append(i)
          .append(", 'x', now());\nCOMMIT;\n");
    }
    Path script = Files.writeString(home.resolve("all.sql"), session);
    List<Duration> ours = new ArrayList<>();
    List<Duration> psql = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      psql.add(psql(TestPostgres.freshDatabase(), List.of("-f", script.toString())));
      Path place = home.resolve("many" + round);
      try (Bench bench = new Bench(TestPostgres.freshDatabase(), place)) {
        for (int i = 1; i <= 1000; i++) {
          bench.file("%04d_t.sql".formatted(i), "CREATE TABLE t" + i + " (id int);\n");
        }
        ours.add(apply(bench));
      }
    }
    print("1,000 migrations", ours, psql);
  }

  @Test
  void fiftyThousandInserts() throws Exception {
    StringBuilder rows = new StringBuilder("CREATE TABLE t (id int PRIMARY KEY, v text);\n");
    for (int i = 0; i < 50_000; i++) {
      rows.append("INSERT INTO t VALUES (")
          .append(i)
          .append(", '")
          .append("some words to fill the row up to a hundred bytes ".repeat(1))
          .append("');\n");
    }
    Path script = Files.writeString(home.resolve("seed.sql"), rows);
    List<Duration> ours = new ArrayList<>();
    List<Duration> psql = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      psql.add(psql(TestPostgres.freshDatabase(), List.of("-1", "-f", script.toString())));
      try (Bench bench = new Bench(TestPostgres.freshDatabase(), home.resolve("seed" + round))) {
        bench.file("001_seed.sql", rows.toString());
        ours.add(apply(bench));
      }
    }
    print("50,000 INSERTs", ours, psql);
  }

  /** Tables that refer to each other, half of the steps on tables of earlier migrations. */
  @Test
  void aRehearsalOfAHundredMigrationsOnTheTarget() throws Exception {
    List<String> files = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      String made = "CREATE TABLE t" + i + " (id serial PRIMARY KEY, name text NOT NULL);\n";
      String before =
          i == 1
              ? ""
              : "ALTER TABLE t%1$d ADD next int REFERENCES t%2$d;\nCREATE INDEX ON t%1$d (next);\n"
                  .formatted(i - 1, i);
      String far = i <= 10 ? "" : "COMMENT ON TABLE t" + (i - 10) + " IS 'of ten before';\n";
      files.add(made + before + far);
    }
    Path script = Files.writeString(home.resolve("rehearsed.sql"), String.join("", files));
    List<Duration> ours = new ArrayList<>();
    List<Duration> psql = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      psql.add(psql(TestPostgres.freshDatabase(), List.of("-1", "-f", script.toString())));
      try (Bench bench = new Bench(TestPostgres.freshDatabase(), home.resolve("dry" + round))) {
        for (int i = 0; i < files.size(); i++) {
          bench.file("%03d_t.sql".formatted(i + 1), files.get(i));
        }
        long start = System.nanoTime();
        RunReport report = bench.rehearse();
        ours.add(Duration.ofNanos(System.nanoTime() - start));
        assertEquals(Outcome.WOULD_APPLY, report.outcome(), () -> report.reason().toString());
      }
    }
    print("rehearsing 100 migrations", ours, psql);
  }

  private static Duration apply(Bench bench) throws Exception {
    long start = System.nanoTime();
    RunReport report = bench.apply();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertEquals(Outcome.APPLIED, report.outcome(), () -> report.reason().toString());
    return took;
  }

  private static Duration psql(TestDatabase target, List<String> arguments) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/psql")), "no psql at hand");
    List<String> command = new ArrayList<>(List.of("psql", "-q", "-d", target.url()));
    command.addAll(arguments);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor());
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void print(String what, List<Duration> ours, List<Duration> psql) {
    Collections.sort(ours);
    Collections.sort(psql);
    Duration mine = ours.get(ROUNDS / 2);
    Duration theirs = psql.get(ROUNDS / 2);
    System.out.printf(
        "%s: %d ms (each %s), psql %d ms: %.2f%n",
        what, mine.toMillis(), ours, theirs.toMillis(), (double) mine.toNanos() / theirs.toNanos());
  }
}
