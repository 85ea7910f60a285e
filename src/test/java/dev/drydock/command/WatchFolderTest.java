package dev.drydock.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchFolderTest {
  @TempDir Path folder;
  private final Semaphore told = new Semaphore(0);
  private final Set<Path> changed = ConcurrentHashMap.newKeySet();

  private void hear(Set<Path> paths) {
    changed.addAll(paths);
    told.release();
  }

  @Test
  void saysWhichFilesChanged() throws Exception {
    Path file = Files.writeString(folder.resolve("002_a.sql"), "SELECT 1;");
    try (var _ = new WatchFolder().watch(folder, this::hear)) {
      begin();
      changed.clear();
      Files.writeString(file, "SELECT 2;");
      assertTold("changed");
      assertEquals(Set.of(file), changed);
    }
  }

  @Test
  void tellsOfFilesMadeChangedRenamedAndDeleted() throws Exception {
    try (var _ = new WatchFolder().watch(folder, this::hear)) {
      begin();
      Path file = Files.writeString(folder.resolve("002_a.sql"), "SELECT 1;");
      assertTold("made");
      Files.writeString(file, "SELECT 2;");
      assertTold("changed");
      Path moved = Files.move(file, folder.resolve("003_a.sql"));
      assertTold("renamed");
      Files.delete(moved);
      assertTold("deleted");
    }
  }

  @Test
  void watchesFoldersMadeLater() throws Exception {
    try (var _ = new WatchFolder().watch(folder, this::hear)) {
      begin();
      Path below = Files.createDirectory(folder.resolve("20260101_init"));
      assertTold("folder made");
      Files.writeString(below.resolve("up.sql"), "SELECT 1;");
      assertTold("file in it");
    }
  }

  @Test
  void tellsOnceOfManyChanges() throws Exception {
    try (var _ = new WatchFolder().watch(folder, this::hear)) {
      begin();
      for (int i = 0; i < 200; i++) {
        Files.writeString(folder.resolve(i + "_many.sql"), "SELECT 1;");
      }
      assertTold("many");
      // Whoever writes 200 files is not interrupted 200 times.
      assertTrue(told.availablePermits() < 20, () -> told.availablePermits() + " more");
    }
  }

  @Test
  void tellsAlsoWhereItIsNeverQuiet() throws Exception {
    try (var _ = new WatchFolder().watch(folder, this::hear)) {
      begin();
      boolean heard = false;
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      for (int i = 0; !heard && System.nanoTime() - end < 0; i++) {
        Files.writeString(folder.resolve("busy.log"), "line " + i);
        heard = told.tryAcquire(15, TimeUnit.MILLISECONDS);
      }
      assertTrue(heard, "not told while something is written all the time");
    }
  }

  @Test
  void survivesTheFolderBeingReplaced() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("sql"));
    try (var _ = new WatchFolder().watch(inner, this::hear)) {
      begin(inner);
      Files.delete(inner.resolve("begin.sql"));
      Files.delete(inner);
      assertTold("gone");
      Files.createDirectory(inner);
      Files.writeString(inner.resolve("1_a.sql"), "SELECT 1;");
      assertTold("back");
    }
  }

  @Test
  void saysNothingAfterClosing() throws Exception {
    var watch = new WatchFolder().watch(folder, this::hear);
    begin();
    watch.close();
    told.drainPermits();
    Files.writeString(folder.resolve("late.sql"), "SELECT 1;");
    assertFalse(told.tryAcquire(500, TimeUnit.MILLISECONDS));
  }

  /** Until the watch is up, a change may fall before it: changed again until it is heard. */
  private void begin() throws Exception {
    begin(folder);
  }

  private void begin(Path where) throws Exception {
    boolean heard = false;
    for (int i = 0; i < 100 && !heard; i++) {
      Files.writeString(where.resolve("begin.sql"), "SELECT " + i + ";");
      heard = told.tryAcquire(200, TimeUnit.MILLISECONDS);
    }
    assertTrue(heard, "the watch never began");
    while (told.tryAcquire(400, TimeUnit.MILLISECONDS)) {}
  }

  private void assertTold(String what) throws InterruptedException {
    assertTrue(told.tryAcquire(10, TimeUnit.SECONDS), "not told: " + what);
    while (told.tryAcquire(400, TimeUnit.MILLISECONDS)) {}
  }
}
