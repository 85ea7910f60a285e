package dev.drydock.server.embedded;

import java.nio.file.Path;

/** A program of its own that uses a server for one use until it is killed. */
public final class ThrowawayServerUser {
  private ThrowawayServerUser() {}

  public static void main(String[] arguments) throws Exception {
    Path cache = Path.of(arguments[0]);
    ThrowawayServer.onNothing(
        ServerPrograms.in(Path.of(arguments[1])).orElseThrow(),
        Runs.on(cache.resolve("runs")),
        cache.resolve("empty.tar"));
    System.out.println("ready");
    while (System.in.read() >= 0) {
      // only the end is of interest
    }
  }
}
