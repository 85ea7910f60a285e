package dev.drydock.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.run.backup.Backup;
import dev.drydock.run.backup.BackupRequest;
import dev.drydock.server.dump.PgDump;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups by the pg_dump of this machine, of a server of its own version. */
@Tag("full")
class BackupTest {
  private static final int MAJOR = 15;

  @TempDir Path home;
  private Bench bench;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(
        PgDump.find(path(), MAJOR).filter(found -> found.major() == MAJOR).isPresent(),
        "no pg_dump 15 on the PATH");
    TestDatabase target = TestPostgres.ofMajor(MAJOR).newDatabase();
    target.execute(
        """
        CREATE TABLE people (id int PRIMARY KEY, name text);
        INSERT INTO people SELECT i, 'person ' || i FROM generate_series(1, 1000) i;
        SELECT lo_from_bytea(4711, 'large object');
        """);
    bench = new Bench(target, home);
    bench
        .file("001_shorten.sql", "DELETE FROM people WHERE id > 10;\nCREATE TABLE fresh ();")
        .file("002_broken.sql", "SELECT nothing FROM nowhere;");
    file = Files.createDirectory(home.resolve("backups")).resolve("it's here.dump");
  }

  @AfterEach
  void close() {
    if (bench != null) {
      bench.close();
    }
  }

  @Test
  void whatAFailedRunHasDoneIsTakenBackByTheCommandItSays() throws Exception {
    RunReport report = apply(bench, Duration.ofSeconds(3), new RunControl(), event -> {});
    assertEquals(Outcome.FAILED, report.outcome());
    assertEquals("10", bench.ask("SELECT count(*) FROM people"));
    Backup backup = report.backup().orElseThrow();
    assertEquals(file, backup.file());
    assertEquals(Files.size(file), backup.bytes());
    assertEquals(List.of(file), left());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        List.of(
            RunEvent.BackupStarted.class, RunEvent.BackupFinished.class, RunEvent.RunStarted.class),
        bench.events.stream()
            .<Class<?>>map(Object::getClass)
            .filter(type -> !type.equals(RunEvent.BackupGrown.class))
            .limit(3)
            .toList());
    Problem hint = report.warnings().getLast();
    assertEquals("restore-from-backup", hint.code());
    assertTrue(hint.remedy().contains(backup.restore()), hint::remedy);
    assertFalse(hint.remedy().contains(TestPostgres.PASSWORD), hint::remedy);
    assertTrue(hint.remedy().contains("history public.schema_migrations"), hint::remedy);
    assertTrue(journal().contains("\"name\":\"backup\""), this::journal);

    shell(backup.restore());
    assertEquals("1000", bench.ask("SELECT count(*) FROM people"));
    assertEquals("large object", bench.ask("SELECT convert_from(lo_get(4711), 'UTF8')"));
    // What is new since then is in no backup, as the hint says.
    assertTrue(bench.exists("fresh"));

    TestDatabase empty = TestPostgres.ofMajor(MAJOR).newDatabase();
    shell(
        backup
            .restore()
            .replace(" --clean --if-exists", "")
            .replace("--dbname=" + bench.target.name(), "--dbname=" + empty.name()));
    try (Bench other = new Bench(empty, home.resolve("other"))) {
      assertEquals("1000", other.ask("SELECT count(*) FROM people"));
      assertFalse(other.exists("fresh"));
    }
  }

  @Test
  void cancellingStopsTheProgramAndLeavesNothing() throws Exception {
    try (Connection holder = bench.target.holding("LOCK TABLE people IN ACCESS EXCLUSIVE MODE")) {
      RunControl control = new RunControl();
      CompletableFuture<String> arguments = new CompletableFuture<>();
      RunReport report =
          apply(
              bench,
              Duration.ofSeconds(60),
              control,
              event -> {
                if (event instanceof RunEvent.BackupGrown) {
                  arguments.complete(programs());
                  control.cancelNow();
                }
              });
      assertEquals(Outcome.CANCELLED, report.outcome());
      assertEquals(Optional.empty(), report.backup());
      assertEquals(List.of(), left());
      assertEquals("", programs());
      assertTrue(arguments.join().contains("pg_dump"), arguments::join);
      assertFalse(arguments.join().contains(TestPostgres.PASSWORD), arguments::join);
      holder.rollback();
    }
    assertEquals("1000", bench.ask("SELECT count(*) FROM people"));
  }

  @Test
  void whereTheProgramCannotReadAllNothingIsRun() throws Exception {
    try (Connection holder = bench.target.holding("LOCK TABLE people IN ACCESS EXCLUSIVE MODE")) {
      refused(bench, "due to statement timeout", "--lock-timeout");
      holder.rollback();
    }
    bench.target.execute(
        "CREATE ROLE half LOGIN PASSWORD 'half'; GRANT CREATE ON SCHEMA public TO half");
    try (Bench half = bench.by(bench.target.as("half", "half"))) {
      refused(half, "permission denied for table people", "pg_read_all_data");
    }
    bench.target.execute(
        """
        GRANT SELECT ON people TO half;
        ALTER TABLE people ENABLE ROW LEVEL SECURITY;
        SELECT lo_unlink(4711);
        """);
    try (Bench half = bench.by(bench.target.as("half", "half"))) {
      refused(half, "row-level security", "BYPASSRLS");
    }
    bench.target.execute("DROP OWNED BY half; DROP ROLE half");
    DrydockException tooOld =
        assertThrows(DrydockException.class, () -> BackupRequest.program(path(), MAJOR + 1));
    assertTrue(tooOld.problem().message().contains("is too old for it"), tooOld::getMessage);
  }

  private void refused(Bench by, String said, String remedy) throws Exception {
    RunReport report = apply(by, Duration.ofMillis(300), new RunControl(), event -> {});
    assertEquals(Outcome.REFUSED, report.outcome());
    Problem reason = report.reason().orElseThrow();
    assertTrue(reason.message().contains(said), reason::message);
    assertTrue(reason.remedy().contains(remedy), reason::remedy);
    assertEquals(List.of(), left());
    assertFalse(bench.exists("schema_migrations"));
  }

  private RunReport apply(Bench by, Duration lockWait, RunControl control, RunListener also)
      throws DrydockException {
    return by.apply(
        by.plan(),
        new ApplyOptions(
            lockWait,
            Duration.ZERO,
            0,
            Optional.of(BackupRequest.of(file, Optional.empty(), path(), MAJOR))),
        control,
        also);
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files.toList();
    }
  }

  private String journal() {
    try (Stream<Path> files = Files.list(home.resolve("journal"))) {
      StringBuilder all = new StringBuilder();
      for (Path run : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(run));
      }
      return all.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Those this process has started, with all that anybody can see of them. */
  private static String programs() {
    return String.join(
        "\n",
        ProcessHandle.current()
            .descendants()
            .filter(ProcessHandle::isAlive)
            .map(
                handle ->
                    handle.info().command().orElse("")
                        + " "
                        + Arrays.toString(handle.info().arguments().orElse(new String[0])))
            .filter(line -> line.contains("pg_dump"))
            .toList());
  }

  /** As a person would, who is asked for the password. */
  private static void shell(String command) throws Exception {
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
    shell.environment().put("PGPASSWORD", TestPostgres.PASSWORD);
    Process process = shell.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  private static String path() {
    return System.getenv("PATH");
  }
}
