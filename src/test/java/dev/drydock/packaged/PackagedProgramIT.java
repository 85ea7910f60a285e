package dev.drydock.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedProgramIT {
  private static final Path SAMPLE = Path.of("migrations-sample/numbered").toAbsolutePath();

  @TempDir Path temporary;
  private Program program;

  @BeforeEach
  void prepare() {
    program = new Program(temporary.resolve("home"));
  }

  @Test
  void startsThroughALinkFromAnywhere() throws Exception {
    Path link = Files.createSymbolicLink(temporary.resolve("dd"), Program.script());
    Path second = Files.createSymbolicLink(temporary.resolve("dd2"), Path.of("dd"));
    Program.Ended ended =
        program.finish(
            program.builder(List.of(second.toString(), "--version")).directory(temporary.toFile()));
    assertEquals(0, ended.status(), ended::toString);
    assertTrue(ended.out().startsWith("drydock "), ended::toString);
    assertEquals("", ended.err(), link::toString);
  }

  @Test
  void worksWhereverItIsMovedTo() throws Exception {
    // Moved, not copied: the start-up cache must not lean on the jars it was trained with.
    Path moved = Files.move(Program.HOME, Program.HOME.resolveSibling("some where else"));
    try {
      Program.Ended ended = program.run(moved.resolve("bin/drydock"), "-d", SAMPLE, "status");
      assertEquals(0, ended.status(), ended::toString);
      assertTrue(ended.out().contains("contacts_and_campaigns"), ended::toString);
      assertEquals("", ended.err());
    } finally {
      Files.move(moved, Program.HOME);
    }
  }

  @Test
  void passesOverAJavaThatIsTooOld() throws Exception {
    Path old = temporary.resolve("old jdk");
    Files.createDirectories(old.resolve("bin"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
    assertTrue(java.toFile().setExecutable(true));
    ProcessBuilder builder = program.builder(List.of(Program.script().toString(), "--version"));
    builder.environment().put("JAVA_HOME", old.toString());
    assertEquals(0, program.finish(builder).status());
  }

  @Test
  void aCommandLoadsNoClassOfTheWindow() throws Exception {
    Path classes = temporary.resolve("classes.txt");
    Program.Ended ended =
        program.run(
            Program.java(),
            "-Xlog:class+load:file=" + classes,
            "-cp",
            Program.classPath(),
            "dev.drydock.Drydock",
            "-d",
            SAMPLE,
            "status",
            "--json");
    assertEquals(0, ended.status(), ended::toString);
    List<String> loaded = Files.readAllLines(classes);
    assertTrue(loaded.stream().anyMatch(line -> line.contains("dev.drydock.cli.")));
    List<String> window =
        loaded.stream()
            .filter(line -> line.contains(" javafx.") || line.contains(" dev.drydock.ui."))
            .toList();
    assertEquals(List.of(), window);
  }

  @Test
  void theStartUpCacheFitsTheProgram() throws Exception {
    Program.Ended ended =
        program.run(
            Program.java(),
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:AOTMode=on",
            "-XX:AOTCache=" + Program.HOME.resolve("lib/drydock.aot"),
            "-cp",
            Program.classPath(),
            "dev.drydock.Drydock",
            "-d",
            SAMPLE,
            "status");
    assertEquals(0, ended.status(), ended::toString);
    assertTrue(ended.out().contains("contacts_and_campaigns"), ended::toString);
  }

  @Test
  @Tag("full")
  void ctrlCCancelsOnTheServerAndEndsWith130() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    Path folder = Files.createDirectory(temporary.resolve("sql"));
    Files.writeString(folder.resolve("001_a.sql"), "CREATE TABLE a ();\n");
    Files.writeString(folder.resolve("002_slow.sql"), "CREATE TABLE b ();\nSELECT pg_sleep(60);\n");
    Path err = temporary.resolve("err.txt");
    ProcessBuilder builder = on(database, folder, "apply", "--yes");
    // A build that a shell runs in the background ignores SIGINT, and so would what it starts.
    builder.command().addAll(0, List.of("env", "--default-signal=INT"));
    Process process =
        builder
            .redirectError(err.toFile())
            .redirectOutput(temporary.resolve("out.txt").toFile())
            .start();
    waitUntil(database, "wait_event = 'PgSleep'");
    long start = System.nanoTime();
    // As the terminal does; Process.destroy would send another signal.
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    assertEquals(130, process.exitValue(), Files.readString(err));
    assertTrue(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) < 5);
    assertTrue(Files.readString(temporary.resolve("out.txt")).startsWith("Cancelled"));
    try (var connection = database.connect();
        var rows =
            connection
                .createStatement()
                .executeQuery("SELECT to_regclass('a') IS NOT NULL, to_regclass('b') IS NULL")) {
      assertTrue(rows.next());
      assertTrue(rows.getBoolean(1));
      assertTrue(rows.getBoolean(2));
    }
  }

  @Test
  @Tag("full")
  void afterAKillTheNextStatusNamesTheStatementInDoubt() throws Exception {
    TestDatabase database = TestPostgres.freshDatabase();
    database.execute("CREATE TABLE t (id int)");
    Path folder = Files.createDirectory(temporary.resolve("sql"));
    Files.writeString(
        folder.resolve("001_index.sql"), "CREATE INDEX CONCURRENTLY t_id ON t (id);\n");
    try (var _ = database.holding("INSERT INTO t VALUES (1)")) {
      Process process =
          on(database, folder, "apply", "--yes", "--lock-timeout", "60s")
              .redirectErrorStream(true)
              .redirectOutput(temporary.resolve("out.txt").toFile())
              .start();
      waitUntil(database, "query LIKE 'CREATE INDEX CONC%' AND wait_event_type = 'Lock'");
      process.destroyForcibly().waitFor();
    }
    Program.Ended first = program.finish(on(database, folder, "status", "--json"));
    assertEquals(0, first.status(), first::toString);
    assertTrue(first.out().contains("\"in-doubt\""), first::toString);
    assertTrue(first.out().contains("001_index.sql, line 1"), first::toString);
    Program.Ended second = program.finish(on(database, folder, "status", "--json"));
    assertFalse(second.out().contains("\"in-doubt\""), second::toString);
  }

  @Test
  @Tag("full")
  void theDemoIsAlwaysAtHand() throws Exception {
    Program.Ended ended = program.run(Program.script(), "-P", "demo", "status", "--json");
    assertEquals(0, ended.status(), ended::toString);
    assertTrue(ended.out().contains("\"duplicate\" : 6"), ended::toString);
    Program.Ended rehearsed = program.run(Program.script(), "-P", "demo", "dry-run");
    assertEquals(1, rehearsed.status(), rehearsed::toString);
    assertTrue(
        rehearsed.out().contains("006_product_migrations.sql, line 18"), rehearsed::toString);
  }

  private ProcessBuilder on(TestDatabase database, Path folder, String... words) {
    List<String> command =
        new java.util.ArrayList<>(List.of(Program.script().toString(), "-d", folder.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = program.builder(command);
    builder.environment().put("PGHOST", database.host());
    builder.environment().put("PGPORT", Integer.toString(database.port()));
    builder.environment().put("PGDATABASE", database.name());
    builder.environment().put("PGUSER", database.user());
    builder.environment().put("PGPASSWORD", database.password());
    return builder;
  }

  private static void waitUntil(TestDatabase database, String activity) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    try (var connection = database.connect();
        var seen =
            connection.prepareStatement(
                "SELECT 1 FROM pg_stat_activity WHERE datname = ? AND " + activity)) {
      seen.setString(1, database.name());
      while (!seen.executeQuery().next()) {
        assertTrue(System.nanoTime() < deadline, "never seen: " + activity);
      }
    }
  }
}
