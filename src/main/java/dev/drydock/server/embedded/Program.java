package dev.drydock.server.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's programs. */
final class Program {
  private static final int LOOKS_EVERY_MILLIS = 5;

  private Program() {}

  /** Whether what a program was to do is done, though it may not have seen that itself yet. */
  @FunctionalInterface
  interface Done {
    boolean isSo() throws IOException;
  }

  /**
   * Waits until it ends.
   *
   * @throws IOException with what the program said, when it failed
   */
  static void run(Path program, List<String> arguments) throws IOException {
    run(program, arguments, () -> false);
  }

  /**
   * Waits until it ends or its work is done: {@code pg_ctl} looks only every tenth of a second, and
   * ends by itself a little later.
   *
   * @throws IOException with what the program said, when it failed
   */
  static void run(Path program, List<String> arguments, Done done) throws IOException {
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
      while (!process.waitFor(LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
        if (done.isSo()) {
          return;
        }
      }
      if (process.exitValue() != 0) {
        throw new IOException(
            program.getFileName()
                + " ended with "
                + process.exitValue()
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
