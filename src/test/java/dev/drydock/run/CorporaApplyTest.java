package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.testing.Corpora;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of real projects end where psql ends with them. */
class CorporaApplyTest {
  @TempDir Path home;

  @Test
  void foldersForSupabaseEndWherePsqlDoes() throws Exception {
    for (JsonNode truth : Corpora.truth()) {
      if (truth.path("tool").asText().equals("supabase")) {
        check(truth);
      }
    }
  }

  private void check(JsonNode truth) throws Exception {
    String name = truth.path("folder").asText();
    TestDatabase target = TestPostgres.freshDatabase();
    target.execute(Files.readString(Corpora.root().resolve("supabase-stub.sql")));
    try (Bench bench = new Bench(target, home.resolve(name))) {
      copy(Corpora.root().resolve(name), bench.folder, truth);
      RunPlan plan = bench.plan(new PlanOptions(java.util.Optional.empty(), true));
      // the same order with duplicates as they are: psql knows of none
      RunPlan asPsql =
          new RunPlan(
              plan.layout(), plan.history(), plan.migrations(), plan.fingerprint(), List.of());
      RunReport report = bench.apply(asPsql, ApplyOptions.standard(), new RunControl());
      JsonNode first = truth.path("failures").path(0);
      if (first.isMissingNode()) {
        assertEquals(Outcome.APPLIED, report.outcome(), () -> name + report.reason());
        return;
      }
      assertEquals(Outcome.FAILED, report.outcome());
      MigrationReport failed =
          report.migrations().stream()
              .filter(m -> m.outcome() == StepOutcome.FAILED)
              .findFirst()
              .orElseThrow();
      StatementError error = failed.error().orElseThrow();
      assertEquals(first.path("file").asText(), failed.file());
      assertEquals(first.path("sqlState").asText(), error.server().sqlState());
      StatementReport statement = failed.statements().getLast();
      assertTrue(error.place().line() >= statement.line());
      assertTrue(error.place().line() <= statement.endLine());
      int psqlLine =
          Integer.parseInt(first.path("message").asText().replaceAll("line (\\d+):.*", "$1"));
      assertTrue(psqlLine >= statement.line() && psqlLine <= statement.endLine() + 1, name);
    }
  }

  private static void copy(Path from, Path to, JsonNode truth) throws IOException {
    assertTrue(truth.path("migrations").asInt() > 0);
    try (Stream<Path> files = Files.list(from)) {
      files
          .filter(file -> file.toString().endsWith(".sql"))
          .forEach(
              file -> {
                try {
                  Files.copy(file, to.resolve(file.getFileName().toString()));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
