package dev.drydock.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much memory this process may still fill: what Linux calls available, and no more than the
 * control groups it is in allow (the limits of containers; cgroup v2 and v1, see {@code cgroups(7)}
 * and the kernel's cgroup-v2.rst).
 */
final class MemoryRoom {
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Path GROUPS = Path.of("/proc/self/cgroup");
  private static final Path TREE = Path.of("/sys/fs/cgroup");

  private MemoryRoom() {}

  /** In bytes; 0 where the system does not say. */
  static long free() throws IOException {
    long available = available();
    try (Stream<String> groups = Files.lines(GROUPS)) {
      return Math.min(available, groups.mapToLong(MemoryRoom::of).min().orElse(Long.MAX_VALUE));
    }
  }

  private static long available() throws IOException {
    try (Stream<String> lines = Files.lines(MEMORY)) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .findFirst()
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .orElse(0L);
    }
  }

  /**
   * @param group a line of {@code /proc/self/cgroup}: number, controllers, path
   */
  private static long of(String group) {
    String[] parts = group.split(":", 3);
    if (parts.length < 3) {
      return Long.MAX_VALUE;
    }
    if (parts[1].isEmpty()) {
      return of(TREE, parts[2], "memory.max", "memory.current");
    }
    return Stream.of(parts[1].split(",")).anyMatch("memory"::equals)
        ? of(TREE.resolve("memory"), parts[2], "memory.limit_in_bytes", "memory.usage_in_bytes")
        : Long.MAX_VALUE;
  }

  /** The least of a group's and those above it; within a container the path may lead nowhere. */
  private static long of(Path tree, String path, String limit, String usage) {
    long room = Long.MAX_VALUE;
    Path group = tree.resolve(path.replaceFirst("^/+", "")).normalize();
    for (Path at = group; at != null && at.startsWith(tree); at = at.getParent()) {
      Optional<Long> most = number(at.resolve(limit));
      Optional<Long> used = number(at.resolve(usage));
      if (most.isPresent() && used.isPresent()) {
        room = Math.min(room, most.get() - used.get());
      }
    }
    return room;
  }

  /** Empty for {@code max}, and for a group that has no such file. */
  private static Optional<Long> number(Path file) {
    try {
      String text = Files.readString(file).strip();
      return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    }
  }
}
