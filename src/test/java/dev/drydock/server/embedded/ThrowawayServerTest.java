package dev.drydock.server.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One story, for unpacking a server takes longest. */
class ThrowawayServerTest {
  @TempDir Path folder;

  @Test
  void whatIsDoneToItIsGoneUnlessItIsKept() throws Exception {
    ProgramsAtHand atHand =
        new ProgramsAtHand(
            folder.resolve("postgres"),
            List.of(folder.resolve("nowhere")),
            new ZonkyJars(folder.resolve("m2"), URI.create("http://localhost/")));
    ServerPrograms programs = atHand.bundled(words -> {});
    assertEquals(Binaries.BUNDLED_MAJOR, programs.major());
    assertEquals(programs, atHand.nearest(15, words -> {}));
    assertTrue(atHand.fetchable(15).isPresent());
    assertTrue(atHand.fetchable(Binaries.BUNDLED_MAJOR).isEmpty());

    Path runs = folder.resolve("runs");
    Path image = folder.resolve("images/one.tar");
    Path empty = folder.resolve("images/empty.tar");
    ThrowawayServer first = ThrowawayServer.onNothing(programs, Runs.on(runs), empty);
    execute(first, "CREATE ROLE postgres");
    execute(first, "CREATE TABLE kept (n int)");
    first.keepAs(image);
    assertEquals("0", read(first, "SELECT count(*)::text FROM kept"));
    first.close();
    assertEquals(0, count(runs));
    try (ThrowawayServer again = ThrowawayServer.onCopyOf(empty, programs, Runs.on(runs))) {
      assertEquals("0", read(again, "SELECT count(*)::text FROM pg_roles WHERE oid >= 16384"));
    }

    try (ThrowawayServer one = ThrowawayServer.onCopyOf(image, programs, Runs.on(runs));
        ThrowawayServer other = ThrowawayServer.onCopyOf(image, programs, Runs.on(runs))) {
      execute(one, "DROP TABLE kept");
      execute(one, "DROP ROLE postgres");
      assertEquals("postgres", read(other, "SELECT rolname FROM pg_roles WHERE oid >= 16384"));
      assertEquals("0", read(other, "SELECT count(*)::text FROM kept"));
      assertEquals(2, count(runs));
    }
    assertEquals(0, count(runs));
    whatAKilledProgramLeftIsClearedAway(programs, image, runs);
  }

  private void whatAKilledProgramLeftIsClearedAway(ServerPrograms programs, Path image, Path runs)
      throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ThrowawayServerUser.class.getName(),
                folder.toString(),
                programs.home().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals("ready", other.inputReader().readLine());
    long postmaster;
    try (Stream<Path> folders = Files.list(runs)) {
      Path left = folders.findFirst().orElseThrow();
      postmaster =
          Long.parseLong(Files.readAllLines(left.resolve("data/postmaster.pid")).getFirst());
    }
    other.destroyForcibly();
    assertTrue(other.waitFor(10, TimeUnit.SECONDS));
    assertTrue(ProcessHandle.of(postmaster).isPresent());
    try (ThrowawayServer server = ThrowawayServer.onCopyOf(image, programs, Runs.on(runs))) {
      assertEquals("1", read(server, "SELECT 1::text"));
      assertEquals(1, count(runs));
    }
    // it was told to end, which takes it a moment
    ProcessHandle.of(postmaster)
        .ifPresent(ending -> ending.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    assertFalse(ProcessHandle.of(postmaster).filter(ProcessHandle::isAlive).isPresent());
  }

  private static long count(Path runs) throws Exception {
    try (Stream<Path> folders = Files.list(runs)) {
      return folders.count();
    }
  }

  private static void execute(ThrowawayServer server, String sql) throws DrydockException {
    try (Database database = server.open("postgres");
        WriteSession session = database.write()) {
      session.execute(sql, notice -> {});
    }
  }

  private static String read(ThrowawayServer server, String sql) throws DrydockException {
    try (Database database = server.open("postgres");
        Session session = database.read()) {
      return session.query(sql, row -> row.getString(1)).getFirst();
    }
  }
}
