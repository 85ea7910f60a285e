package dev.drydock.server.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where servers for one use have their folders: in memory where the system has a file system there
 * and room in it, else on the disk. Such a server is thousands of small files that nobody wants a
 * minute later, and a disk's file system takes its time for each.
 */
public final class Runs {
  /** Keeps them on the disk when it says {@code disk}. */
  private static final String VARIABLE = "DRYDOCK_SCRATCH";

  private final Path disk;
  private final Optional<MemoryFolder> memory;

  private Runs(Path disk, Optional<MemoryFolder> memory) {
    this.disk = disk.toAbsolutePath();
    this.memory = memory;
  }

  /** On the disk, and nowhere else. */
  static Runs on(Path disk) {
    return new Runs(disk, Optional.empty());
  }

  /**
   * @param disk a folder with nothing else in it
   * @param environment the process's, in which a person may say {@code DRYDOCK_SCRATCH=disk}
   */
  public static Runs of(Path disk, Map<String, String> environment) {
    return environment.getOrDefault(VARIABLE, "").equalsIgnoreCase("disk")
        ? on(disk)
        : new Runs(disk, MemoryFolder.ofThisSystem());
  }

  /** Where the next one goes, by the room there is now. */
  Path next() throws IOException {
    Optional<Path> inMemory = memory.flatMap(MemoryFolder::withRoom);
    if (inMemory.isPresent()) {
      return inMemory.get();
    }
    OwnerOnly.folder(disk);
    return disk;
  }

  /** Where some may have been left. */
  List<Path> all() {
    return Stream.concat(Stream.of(disk), memory.flatMap(MemoryFolder::own).stream()).toList();
  }
}
