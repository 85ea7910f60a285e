package dev.drydock.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server of the test's own, which is stopped, started again, and made a standby. */
class ServerLifeTest {
  @TempDir Path folder;

  @Test
  void restartsAreSurvivedAndStandbysRefuseToBeWritten() throws Exception {
    int port = freePort();
    TestDatabase test = new TestDatabase("127.0.0.1", port, "postgres", "postgres", "x");
    EmbeddedPostgres server = start(port);
    try (Database database = Database.open(test.profile(), test.passwords())) {
      WriteSession session = database.write();
      session.execute("CREATE TABLE t (n int)", notice -> {});
      session.begin();
      session.execute("INSERT INTO t VALUES (1)", notice -> {});
      server.close();
      ServerException lost = assertThrows(ServerException.class, session::commit);
      assertTrue(lost.error().connectionLost(), lost.error().toString());
      session.close();
      ServerException down = assertThrows(ServerException.class, database::read);
      assertEquals("connection-refused", down.problem().code());
      server = start(port);
      assertEquals(List.of(0L), count(database));
      try (WriteSession again = database.write()) {
        again.execute("INSERT INTO t VALUES (2)", notice -> {});
      }
      server.close();
    }
    Files.createFile(folder.resolve("standby.signal"));
    server = start(port);
    try (Database database = Database.open(test.profile(), test.passwords())) {
      assertTrue(database.facts().standby());
      assertEquals(List.of(1L), count(database));
      ServerException e = assertThrows(ServerException.class, database::write);
      assertEquals("standby", e.problem().code());
    }
    server.close();
  }

  private static List<Long> count(Database database) throws ServerException {
    try (Session session = database.read()) {
      return session.query("SELECT count(*) FROM t", row -> row.getLong(1));
    }
  }

  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
