package dev.drydock.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of this user's own in the memory that Linux shares as files, {@code /dev/shm}. That one
 * is everybody's: only a folder that is this user's and nobody else's is used.
 */
final class MemoryFolder {
  private static final Path SHARED = Path.of("/dev/shm");
  private static final Path SELF = Path.of("/proc/self");

  /** What must be free, of the file system and of the memory: a migration may fill tables. */
  private static final long ROOM = 4L << 30;

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Path folder;

  private MemoryFolder(Path folder) {
    this.folder = folder;
  }

  /** Empty on a system without one. */
  static Optional<MemoryFolder> ofThisSystem() {
    try {
      if (Files.isDirectory(SHARED) && Files.getFileStore(SHARED).type().equals("tmpfs")) {
        return Optional.of(new MemoryFolder(SHARED.resolve(name())));
      }
    } catch (IOException | UnsupportedOperationException unknown) {
      // not a system that tells whose process this is; the disk will do
    }
    return Optional.empty();
  }

  /** Of this user; and of this container, as folders are cleared away by the ids of processes. */
  private static String name() throws IOException {
    String processes = Files.readSymbolicLink(SELF.resolve("ns/pid")).toString();
    return "drydock-"
        + Files.getAttribute(SELF, "unix:uid")
        + "-"
        + processes.replaceAll("\\D", "");
  }

  /** The folder, made now if need be; empty when there is too little room, or it is not ours. */
  Optional<Path> withRoom() {
    try {
      if (Files.getFileStore(SHARED).getUsableSpace() < ROOM || MemoryRoom.free() < ROOM) {
        return Optional.empty();
      }
      if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        OwnerOnly.folder(folder);
      }
      return own();
    } catch (IOException full) {
      return Optional.empty();
    }
  }

  /** The folder where it is there and ours. */
  Optional<Path> own() {
    try {
      PosixFileAttributes found =
          Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean ours =
          found.isDirectory()
              && found.owner().equals(Files.getOwner(SELF))
              && found.permissions().equals(OWNERS);
      return ours ? Optional.of(folder) : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }
}
