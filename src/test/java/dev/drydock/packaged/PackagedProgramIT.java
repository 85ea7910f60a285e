package dev.drydock.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
            "-jar",
            Program.jar(),
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
            "-XX:AOTMode=on",
            "-XX:AOTCache=" + Program.HOME.resolve("lib/drydock.aot"),
            "-jar",
            Program.jar(),
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
    ProcessBuilder builder =
        program.builder(
            List.of(Program.script().toString(), "-d", folder.toString(), "apply", "--yes"));
    builder.environment().put("PGHOST", database.host());
    builder.environment().put("PGPORT", Integer.toString(database.port()));
    builder.environment().put("PGDATABASE", database.name());
    builder.environment().put("PGUSER", database.user());
    builder.environment().put("PGPASSWORD", database.password());
    Process process =
        builder
            .redirectError(err.toFile())
            .redirectOutput(temporary.resolve("out.txt").toFile())
            .start();
    waitUntilAsleep(database);
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

  private static void waitUntilAsleep(TestDatabase database) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    try (var connection = database.connect();
        var asleep =
            connection.prepareStatement(
                "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = ?")) {
      asleep.setString(1, database.name());
      while (!asleep.executeQuery().next()) {
        assertTrue(System.nanoTime() < deadline, "the slow statement never began");
      }
    }
  }
}
