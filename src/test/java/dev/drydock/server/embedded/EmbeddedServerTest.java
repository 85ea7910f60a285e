package dev.drydock.server.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Environment;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Secret;
import dev.drydock.profile.Server;
import dev.drydock.profile.Timeouts;
import dev.drydock.server.Database;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One story, for each chapter needs the server of the one before. */
class EmbeddedServerTest {
  @TempDir Path folder;

  @Test
  void keepsItsDataIsSharedAndIsTakenOverFromAKilledProgram() throws Exception {
    List<String> progress = new ArrayList<>();
    try (EmbeddedServer server = EmbeddedServer.start(folder, progress::add)) {
      assertEquals(
          List.of(
              "Unpacking PostgreSQL…", "Creating the database cluster…", "Starting PostgreSQL…"),
          progress);
      assertTrue(server.createDatabase("de\"mo"));
      assertFalse(server.createDatabase("de\"mo"));
      write(server, "CREATE TABLE kept (n int)");
      asksForItsPassword(server);
      belongsToItsOwner();
    }
    assertFalse(Files.exists(folder.resolve("data/postmaster.pid")), "it stopped");

    long postmaster = killedProgramLeavesItsServer();
    progress.clear();
    try (EmbeddedServer server = EmbeddedServer.start(folder, progress::add)) {
      assertEquals(List.of("Joining the PostgreSQL that runs…"), progress);
      assertEquals(postmaster, postmasterPid(), "the server of the killed program goes on");
      assertEquals("0", read(server, "SELECT count(*)::text FROM kept"));
      sharedServerOutlivesItsFirstUser(server);
      server.dropDatabase("de\"mo");
      assertTrue(server.createDatabase("de\"mo"));
    }
    assertFalse(Files.exists(folder.resolve("data/postmaster.pid")), "the last user stopped it");
    aPidFileOfAnotherProcessIsNoObstacle();
    aProgramToldToEndStopsWhatItIsStarting();
  }

  @Test
  void aFolderThatCannotBeUsedIsSaid() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    DrydockException e =
        assertThrows(
            DrydockException.class, () -> EmbeddedServer.start(file.resolve("in"), step -> {}));
    assertEquals("embedded-not-started", e.problem().code());
  }

  private void asksForItsPassword(EmbeddedServer server) {
    DrydockException e =
        assertThrows(
            DrydockException.class,
            () ->
                Database.open(
                    server.reach(profile()), (address, wrong) -> Optional.of(new Secret("guess"))));
    assertEquals("password-wrong", e.problem().code());
  }

  private void belongsToItsOwner() throws Exception {
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
  }

  /** Another program of this JDK uses the server and is killed like any program can be. */
  private long killedProgramLeavesItsServer() throws Exception {
    Process other = otherProgram();
    long postmaster = postmasterPid();
    other.destroyForcibly();
    assertTrue(other.waitFor(10, TimeUnit.SECONDS));
    assertTrue(ProcessHandle.of(postmaster).orElseThrow().isAlive());
    return postmaster;
  }

  private void sharedServerOutlivesItsFirstUser(EmbeddedServer server) throws Exception {
    Process other = otherProgram();
    // closing its input lets it end in good order
    other.getOutputStream().close();
    assertTrue(other.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, other.exitValue());
    assertEquals("0", read(server, "SELECT count(*)::text FROM kept"));
  }

  private void aProgramToldToEndStopsWhatItIsStarting() throws Exception {
    long before = shutdowns();
    Process other = otherProgram("Starting PostgreSQL…");
    other.destroy();
    assertTrue(other.waitFor(30, TimeUnit.SECONDS));
    assertFalse(Files.exists(folder.resolve("data/postmaster.pid")), "nothing was left running");
    assertEquals(before + 1, shutdowns(), "what was being started was stopped");
  }

  private long shutdowns() throws Exception {
    return Files.readAllLines(folder.resolve("server.log")).stream()
        .filter(line -> line.contains("database system is shut down"))
        .count();
  }

  private Process otherProgram() throws Exception {
    return otherProgram("ready");
  }

  /**
   * @param until what it says when it has come as far as is wanted
   */
  private Process otherProgram(String until) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedServerUser.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String said = "";
    while (!until.equals(said)) {
      said = Objects.requireNonNull(output.readLine(), "it ended before it said " + until);
    }
    return process;
  }

  private void aPidFileOfAnotherProcessIsNoObstacle() throws Exception {
    Files.writeString(
        folder.resolve("data/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n0\n5432\n");
    try (EmbeddedServer server = EmbeddedServer.start(folder, step -> {})) {
      assertEquals("1", read(server, "SELECT 1::text"));
    }
  }

  private long postmasterPid() throws Exception {
    return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
  }

  private static Profile profile() {
    return new Profile(
        "demo",
        Environment.DEVELOPMENT,
        new Server.Embedded("de\"mo"),
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Timeouts.standard(),
        Optional.empty(),
        Optional.empty());
  }

  private static void write(EmbeddedServer server, String sql) throws DrydockException {
    try (Database database = Database.open(server.reach(profile()), server.passwords());
        WriteSession session = database.write()) {
      session.execute(sql, notice -> {});
    }
  }

  private static String read(EmbeddedServer server, String sql) throws DrydockException {
    try (Database database = Database.open(server.reach(profile()), server.passwords());
        Session session = database.read()) {
      return session.query(sql, row -> row.getString(1)).getFirst();
    }
  }
}
