package dev.drydock.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
  @TempDir Path folder;

  @Test
  void theDiskIsTakenWhenItIsAskedFor() throws Exception {
    Runs runs = Runs.of(folder.resolve("runs"), Map.of("DRYDOCK_SCRATCH", "Disk"));
    assertThat(runs.next()).isEqualTo(folder.resolve("runs"));
    assertThat(runs.all()).containsExactly(folder.resolve("runs"));
  }

  @Test
  void inMemoryTheFolderIsItsUsersAlone() throws Exception {
    Optional<Path> memory = MemoryFolder.ofThisSystem().flatMap(MemoryFolder::withRoom);
    assumeTrue(memory.isPresent(), "no room in a memory file system here");
    Path own = memory.get();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
        .isEqualTo("rwx------");
    Runs runs = Runs.of(folder.resolve("runs"), Map.of());
    assertThat(runs.next()).isEqualTo(own);
    assertThat(runs.all()).containsExactly(folder.resolve("runs"), own);
    assertThat(folder.resolve("runs")).doesNotExist();
  }

  @Test
  void theRoomIsWhatTheSystemHasAvailableOrLess() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/meminfo")), "not a Linux");
    List<String> lines = Files.readAllLines(Path.of("/proc/meminfo"));
    long total = Long.parseLong(lines.getFirst().replaceAll("\\D", "")) << 10;
    assertThat(MemoryRoom.free()).isBetween(1L, total);
  }
}
