package dev.drydock.command;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The thread behind a {@link WatchFolder.Watch}. */
final class FolderWatch implements WatchFolder.Watch, Runnable {
  /** An editor saves in several steps, a branch is switched in many: told once when it is quiet. */
  private static final long QUIET_MILLIS = 120;

  /** Where it is never quiet, because something writes there all the time: told all the same. */
  private static final long LONGEST_MILLIS = 1_000;

  private static final long POLL_MILLIS = 2_000;

  /** Deeper trees are watched no further: no tool nests its folders so. */
  private static final int DEPTH = 4;

  private final Path folder;
  private final Consumer<Set<Path>> changed;
  private final CountDownLatch closed = new CountDownLatch(1);

  FolderWatch(Path folder, Consumer<Set<Path>> changed) {
    this.folder = folder;
    this.changed = changed;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  @Override
  public void run() {
    try {
      while (isOpen()) {
        // Looked at before registering and after: nothing that changes in between is lost.
        long before = Fingerprint.of(folder);
        if (!byEvents(before)) {
          byLooking(before);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  /** Waits for the platform's events; false when it cannot, or can no longer, watch. */
  private boolean byEvents(long before) throws InterruptedException {
    try (WatchService service = FileSystems.getDefault().newWatchService()) {
      register(service);
      if (Fingerprint.of(folder) != before) {
        tell(Set.of());
      }
      Optional<Object> identity = identity();
      long looked = System.nanoTime();
      while (isOpen()) {
        WatchKey key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        if (System.nanoTime() - looked > TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS)) {
          looked = System.nanoTime();
          if (!identity().equals(identity)) {
            return false; // renamed, of which no event tells, or another one is in its place
          }
        }
        if (key != null) {
          Set<Path> paths = new HashSet<>();
          if (!drain(service, key, paths)) {
            tell(Set.of());
            return false;
          }
          register(service);
          tell(paths);
        }
      }
      return true;
    } catch (IOException | ClosedWatchServiceException e) {
      // No more watches to be had, or the folder is gone: looking still works.
      return false;
    }
  }

  /** What stays the same while this very folder is at its path; empty where there is none. */
  private Optional<Object> identity() {
    try {
      BasicFileAttributes read = Files.readAttributes(folder, BasicFileAttributes.class);
      return Optional.of(Optional.ofNullable(read.fileKey()).orElse(read.creationTime()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private void register(WatchService service) throws IOException {
    for (Path directory : directories()) {
      directory.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_DELETE,
          StandardWatchEventKinds.ENTRY_MODIFY);
    }
  }

  private List<Path> directories() throws IOException {
    try (Stream<Path> below = Files.walk(folder, DEPTH)) {
      return below.filter(Files::isDirectory).toList();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Takes events until it is quiet, or for long enough; false when the folder itself can no longer
   * be watched.
   *
   * @param paths takes what the events are about; left empty where one does not say
   */
  private boolean drain(WatchService service, WatchKey first, Set<Path> paths)
      throws InterruptedException {
    boolean valid = true;
    boolean known = true;
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
    for (WatchKey key = first; key != null && isOpen(); key = next(service, end)) {
      for (WatchEvent<?> event : key.pollEvents()) {
        if (event.context() instanceof Path name && key.watchable() instanceof Path directory) {
          paths.add(directory.resolve(name));
        } else {
          known = false;
        }
      }
      if (!key.reset() && folder.equals(key.watchable())) {
        valid = false;
      }
    }
    if (!known) {
      paths.clear();
    }
    return valid;
  }

  /** What comes before it is quiet; nothing once it has taken too long. */
  private static WatchKey next(WatchService service, long end) throws InterruptedException {
    return System.nanoTime() - end > 0 ? null : service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void byLooking(long before) throws InterruptedException {
    long last = before;
    while (!closed.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      long now = Fingerprint.of(folder);
      if (now != last) {
        last = now;
        tell(Set.of());
        if (now != Fingerprint.ABSENT) {
          // Back again, perhaps: try the platform's events once more.
          return;
        }
      }
    }
  }

  private void tell(Set<Path> paths) {
    if (isOpen()) {
      changed.accept(Set.copyOf(paths));
    }
  }

  /** A number that changes when names, sizes or times in a folder do. */
  private static final class Fingerprint {
    static final long ABSENT = -1;

    private Fingerprint() {}

    static long of(Path folder) {
      try (Stream<Path> below = Files.walk(folder, DEPTH)) {
        return below.mapToLong(Fingerprint::ofFile).sum() & Long.MAX_VALUE;
      } catch (IOException | java.io.UncheckedIOException e) {
        return ABSENT;
      }
    }

    private static long ofFile(Path file) {
      try {
        long size = Files.isDirectory(file) ? 0 : Files.size(file);
        return mix(file.hashCode(), mix(size, Files.getLastModifiedTime(file).toMillis()));
      } catch (IOException e) {
        // Gone between listing and looking: as good as a change.
        return file.hashCode();
      }
    }

    private static long mix(long one, long other) {
      return (one * 0x9E3779B97F4A7C15L) ^ (other * 0xC2B2AE3D27D4EB4FL);
    }
  }
}
