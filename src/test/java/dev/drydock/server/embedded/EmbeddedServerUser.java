package dev.drydock.server.embedded;

import java.nio.file.Path;

/** A program of its own that uses the embedded server until its input ends, or it is killed. */
public final class EmbeddedServerUser {
  private EmbeddedServerUser() {}

  public static void main(String[] arguments) throws Exception {
    EmbeddedServer.start(Path.of(arguments[0]), System.out::println);
    System.out.println("ready");
    while (System.in.read() >= 0) {
      // only the end is of interest
    }
    // not closed here: the end of the program has to do
  }
}
