package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.catalog.Change;
import dev.drydock.catalog.Changes;
import dev.drydock.catalog.Scope;
import dev.drydock.catalog.Snapshot;
import dev.drydock.scratch.ScratchDatabase;
import dev.drydock.scratch.ScratchServer;
import dev.drydock.server.Database;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.embedded.ProgramsAtHand;
import dev.drydock.server.embedded.Runs;
import dev.drydock.server.embedded.ZonkyJars;
import dev.drydock.testing.Corpora;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rehearsals tell of changes, beside what two whole snapshots show. */
class CatalogWatchTest {
  private static final Scope SCOPE =
      new Scope(
          Set.of(
              new Scope.TableName("public", "schema_migrations"),
              new Scope.TableName("public", "migration_status")),
          Set.of("supabase_migrations"));

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
  void theTargetsChangesAreToldMigrationByMigration() throws Exception {
    bench.target.execute("CREATE TABLE t (id int PRIMARY KEY, n int); CREATE VIEW v AS TABLE t");
    bench.file("001_a.sql", "ALTER TABLE t ADD note text NOT NULL DEFAULT '';");
    bench.file("002_b.sql", "SELECT 1;");
    bench.file("003_c.sql", "ALTER TABLE t ALTER note TYPE varchar(9);\nDROP VIEW v;");
    bench.file("004_d.sql", "CREATE TYPE m AS ENUM ('a');\nGRANT SELECT ON t TO public;");
    bench.file("005_e.sql", "ALTER TABLE t RENAME n TO amount;");
    RunReport report = bench.rehearse();
    assertEquals(Outcome.WOULD_APPLY, report.outcome(), () -> report.reason().toString());
    assertEquals(
        List.of(
            List.of("ADDED column public.t.note"),
            List.of(),
            List.of(
                "CHANGED column public.t.note",
                "REMOVED view public.v",
                "REMOVED column public.v.id",
                "REMOVED column public.v.n"),
            List.of("ADDED enum public.m", "CHANGED table public.t"),
            List.of("ADDED column public.t.amount", "REMOVED column public.t.n")),
        report.migrations().stream().map(m -> words(m.changes())).toList());
    Change type = report.migrations().get(2).changes().getFirst();
    assertEquals(Optional.of("type: text"), type.beforeText());
    assertEquals(Optional.of("type: character varying(9)"), type.afterText());
    assertTrue(words(report.changes()).contains("ADDED column public.t.note"));
    assertEquals("", bench.ask("SELECT to_regtype('m')").replace("null", ""));
  }

  private static List<String> words(List<Change> changes) {
    return changes.stream().map(change -> change.kind() + " " + change.id()).toList();
  }

  @Test
  void aScratchDatabasesChangesAreWhatSnapshotsShow() throws Exception {
    bench.file(
        "001_a.sql",
        "CREATE TABLE p (id serial PRIMARY KEY);\nCREATE TABLE c (p int REFERENCES p);\n"
            + "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';");
    bench.file("002_b.sql", "DO $$ BEGIN ALTER TABLE c ADD n int; DROP FUNCTION f; END $$;");
    bench.file("003_c.sql", "CREATE INDEX CONCURRENTLY c_n ON c (n);");
    bench.file("004_d.sql", "DROP TABLE p CASCADE;\nCOMMENT ON COLUMN c.n IS 'amount';");
    bench.file("005_e.sql", "ALTER TABLE nowhere ADD n int;\nCREATE POLICY o ON c USING (true);");
    bench.file("006_f.sql", "DROP POLICY o ON c;\nALTER TABLE c ENABLE ROW LEVEL SECURITY;");
    assertEquals(List.of(), differences());
  }

  @Tag("full")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rust-lang-crates.io",
        "MarquezProject-marquez",
        "KanishJebaMathewM-Truxify",
        "iflytek-skillhub"
      })
  void realFoldersChangesAreWhatSnapshotsShow(String folder) throws Exception {
    Path root = Corpora.root().resolve(folder);
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> files =
          walk.filter(file -> file.toString().endsWith(".sql"))
              .filter(file -> !file.endsWith("down.sql"))
              .sorted()
              .toList();
      for (int i = 0; i < files.size(); i++) {
        bench.file("%04d_x.sql".formatted(i + 1), Files.readString(files.get(i)));
      }
    }
    assertEquals(List.of(), differences());
  }

  /** Where the report of a migration says something else than snapshots before and after it. */
  private List<String> differences() throws Exception {
    List<String> differences = new ArrayList<>();
    try (ScratchDatabase made = scratchServer().empty("plain", text -> {}, () -> false)) {
      Database scratch = made.database();
      Snapshot[] last = {snapshot(scratch)};
      RunListener compare =
          event -> {
            if (event instanceof RunEvent.MigrationFinished finished) {
              Snapshot now = snapshot(scratch);
              List<Change> expected = Changes.between(last[0], now).all();
              last[0] = now;
              if (!expected.equals(finished.report().changes())) {
                differences.add(
                    "%s: expected %s but was %s"
                        .formatted(
                            finished.report().file(),
                            words(expected),
                            words(finished.report().changes())));
              }
            }
          };
      RunReport report =
          new ScratchRehearsal(
                  made,
                  bench.journal,
                  new RunOrigin("test", Optional.empty(), bench.folder, "drydock test"),
                  Optional.empty())
              .run(bench.plan(), true, compare, new RunControl());
      assertTrue(report.migrations().stream().anyMatch(m -> !m.changes().isEmpty()));
    }
    return differences;
  }

  private ScratchServer scratchServer() {
    return new ScratchServer(
        home.resolve("scratch"),
        Runs.of(home.resolve("runs"), Map.of()),
        new ProgramsAtHand(
            Path.of("target", "scratch-programs").toAbsolutePath(),
            List.of(),
            new ZonkyJars(home, ZonkyJars.CENTRAL)),
        "");
  }

  private static Snapshot snapshot(Database database) {
    try (Session session = database.read()) {
      return Snapshot.read(session, SCOPE);
    } catch (ServerException e) {
      throw new AssertionError(e);
    }
  }
}
