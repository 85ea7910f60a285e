package dev.drydock.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the tests' servers keep their clusters: in memory where Linux has room there, as each of a
 * thousand databases is three hundred files that a disk's file system takes its time for.
 */
final class TestFolders {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ROOM = 6L << 30;

  private TestFolders() {}

  /** One of this process's own; what processes left that were killed is cleared away. */
  static Path newFolder(String name) throws IOException {
    Path all = parent();
    Files.createDirectories(all);
    long self = ProcessHandle.current().pid();
    List<Path> left;
    try (Stream<Path> folders = Files.list(all)) {
      left = folders.filter(folder -> isLeft(folder.getFileName().toString())).toList();
    }
    for (Path folder : left) {
      Path ours = all.resolve(self + "-left-" + folder.getFileName());
      try {
        Files.move(folder, ours);
      } catch (NoSuchFileException theOtherProcessDoesItToo) {
        continue;
      }
      delete(ours);
    }
    return all.resolve(self + "-" + name);
  }

  private static Path parent() throws IOException {
    boolean inMemory =
        Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
    return inMemory
        ? MEMORY.resolve("drydock-clusters-" + System.getProperty("user.name"))
        : Path.of("target", "test-postgres").toAbsolutePath();
  }

  private static boolean isLeft(String name) {
    String process = name.split("-", 2)[0];
    return process.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
