package dev.drydock.server.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's programs to its end. */
final class Program {

  private Program() {}

  /**
   * @throws IOException with what the program said, when it failed
   */
  static void run(Path program, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      // PostgreSQL refuses root; in a user namespace of its own it sees another user
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(program.toString());
    command.addAll(arguments);
    // a file, not a pipe: the postmaster inherits it and would keep a pipe open for ever
    Path output = Files.createTempFile("drydock-postgres-", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException(
            program.getFileName()
                + " ended with "
                + status
                + ": "
                + new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(program.getFileName() + " was interrupted", e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
  }
}
