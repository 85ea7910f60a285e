package dev.drydock.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folders of servers for one use. Each is named for the process that uses it, so that those of
 * programs that were killed are known, and cleared away together with the servers that still run.
 */
final class Leftovers {
  private static final long NEAR_MILLIS = 10_000;

  private Leftovers() {}

  /** A folder of this process. */
  static Path newFolder(Path runs) throws IOException {
    ProcessHandle self = ProcessHandle.current();
    Path folder =
        runs.toAbsolutePath()
            .resolve(
                self.pid()
                    + "_"
                    + start(self)
                    + "_"
                    + UUID.randomUUID().toString().substring(0, 8));
    OwnerOnly.folder(folder);
    return folder;
  }

  /** Takes away what only a running server's folder has. */
  static void disown(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve("data/postmaster.opts"));
  }

  /** Stops a folder's server, if it runs, and deletes the folder. */
  static void delete(Path home, Path folder) throws IOException {
    Cluster cluster = ThrowawayServer.cluster(folder);
    if (cluster.runningPort().isPresent()) {
      cluster.abort(home);
    }
    Trees.delete(folder);
  }

  /** Clears away what programs that are gone have left. */
  static void clear(ServerPrograms programs, Path runs) throws IOException {
    if (!Files.isDirectory(runs)) {
      return;
    }
    List<Path> gone;
    try (Stream<Path> folders = Files.list(runs)) {
      gone = folders.filter(folder -> !isInUse(folder.getFileName().toString())).toList();
    }
    for (Path folder : gone) {
      try {
        delete(programs.home(), folder.toAbsolutePath());
      } catch (NoSuchFileException anotherProgramDoesItToo) {
        continue;
      }
    }
  }

  private static boolean isInUse(String name) {
    String[] parts = name.split("_");
    if (parts.length != 3 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("\\d{1,18}")) {
      return false;
    }
    Optional<ProcessHandle> owner = ProcessHandle.of(Long.parseLong(parts[0]));
    // a process id is used again one day, and not for one that started at the same moment, which
    // the system works out anew each time
    return owner
        .filter(process -> Math.abs(start(process) - Long.parseLong(parts[1])) < NEAR_MILLIS)
        .isPresent();
  }

  private static long start(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
