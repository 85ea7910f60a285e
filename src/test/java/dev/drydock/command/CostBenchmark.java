package dev.drydock.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.command.CompareSchemas.Against;
import dev.drydock.compare.Noise;
import dev.drydock.profile.AppPaths;
import dev.drydock.profile.Keyring;
import dev.drydock.run.Outcome;
import dev.drydock.run.RunControl;
import dev.drydock.testing.Corpora;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scratch rehearsal and a comparison cost, beside psql where it is installed. */
@Tag("bench")
class CostBenchmark {
  private static final int ROUNDS = 3;
  private static final int TABLES = 2_000;

  @TempDir Path home;
  private UseCases useCases;

  @BeforeEach
  void wire() {
    useCases = UseCases.create(AppPaths.below(home), Map.of(), Keyring.none());
  }

  @AfterEach
  void close() {
    useCases.close();
  }

  @Test
  void aScratchRehearsalOfARealFolder() throws Exception {
    Path folder = Corpora.root().resolve("rust-lang-docs.rs");
    for (int round = 0; round < ROUNDS; round++) {
      for (boolean changes : List.of(false, true)) {
        try (Workspace workspace = open(folder, Optional.empty())) {
          print(
              "rehearsing docs.rs" + (changes ? " with its changes" : ""),
              () ->
                  useCases
                      .rehearsePending()
                      .rehearseOnScratch(
                          workspace,
                          RehearsePending.ScratchOptions.upTo(Optional.empty()).telling(changes),
                          event -> {},
                          new RunControl())
                      .outcome()
                      .equals(Outcome.WOULD_APPLY));
        }
      }
      print("psql -1", () -> psql(folder));
    }
  }

  private static boolean psql(Path folder) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("psql", "-q1", "-d", TestPostgres.freshDatabase().url()));
    try (var files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".up.sql"))
          .sorted()
          .forEach(file -> command.addAll(List.of("-f", file.toString())));
    }
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  /** Each the way the window asks; the first time the folder is replayed, then it is known. */
  @Test
  void comparingTwoThousandTables() throws Exception {
    Path folder = Files.createDirectory(home.resolve("migrations"));
    TestDatabase database = TestPostgres.freshDatabase();
    TestDatabase other = TestPostgres.freshDatabase();
    for (int i = 1; i <= TABLES; i++) {
      Files.writeString(folder.resolve("%04d_t.sql".formatted(i)), table(i));
    }
    for (TestDatabase each : List.of(database, other)) {
      for (int i = 1; i <= TABLES; i++) {
        each.execute(table(i));
      }
      each.execute("VACUUM ANALYZE");
    }
    Path saved = home.resolve("saved.json");
    try (Workspace workspace = open(folder, Optional.of(database));
        Workspace another = open(folder, Optional.of(other))) {
      useCases.compareSchemas().save(workspace, saved);
      for (int round = 0; round < ROUNDS; round++) {
        print("comparing with the folder", () -> same(workspace, new Against.TheFolder(false)));
        print("with another database", () -> same(workspace, new Against.Another(another)));
        print("with a saved snapshot", () -> same(workspace, new Against.Saved(saved)));
      }
    }
  }

  /** A table as applications have them; every tenth comes with a function and a view. */
  private static String table(int i) {
    String own =
        """
        CREATE TABLE t%1$d (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          parent bigint REFERENCES t%2$d ON DELETE CASCADE,
          name text NOT NULL,
          state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'paid', 'sent')),
          total numeric(12, 2) DEFAULT 0,
          created_at timestamptz NOT NULL DEFAULT now(),
          UNIQUE (name, parent)
        );
        CREATE INDEX ON t%1$d (parent);
        CREATE INDEX ON t%1$d (lower(name)) WHERE state <> 'sent';
        ALTER TABLE t%1$d ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own ON t%1$d USING (name = current_user) WITH CHECK (total > 0);
        COMMENT ON COLUMN t%1$d.total IS 'with tax';
        """
            .formatted(i, Math.max(1, i - 1));
    String more =
        """
        CREATE FUNCTION f%1$d(a integer) RETURNS integer LANGUAGE sql STABLE AS 'SELECT a + %1$d';
        CREATE VIEW v%1$d AS SELECT id, name, total FROM t%1$d WHERE state <> 'sent';
        """
            .formatted(i);
    return i % 10 == 0 ? own + more : own;
  }

  private boolean same(Workspace workspace, Against against) throws Exception {
    return useCases
        .compareSchemas()
        .compare(workspace, against, Noise.usual(), progress -> {}, new RunControl())
        .comparison()
        .same();
  }

  private Workspace open(Path folder, Optional<TestDatabase> database) throws Exception {
    OpenWorkspace.Choices choices =
        new OpenWorkspace.Choices(Optional.of(folder), Optional.empty(), Optional.empty());
    Where where =
        database.isPresent() ? new Where.Given(database.get().profile()) : new Where.Offline();
    return useCases
        .openWorkspace()
        .open(
            where,
            choices,
            database.map(TestDatabase::passwords).orElse((server, wrong) -> Optional.empty()),
            progress -> {});
  }

  private static void print(String what, Callable<Boolean> work) throws Exception {
    long start = System.nanoTime();
    assertThat(work.call()).as(what).isTrue();
    System.out.printf("%s: %d ms%n", what, Duration.ofNanos(System.nanoTime() - start).toMillis());
  }
}
