package dev.drydock.profile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** Replaces a file by a temporary one that has reached the disk, so that no half is ever seen. */
public final class AtomicWrite {
  private AtomicWrite() {}

  static void write(Path file, byte[] content) throws IOException {
    write(file, content, Optional.empty());
  }

  private static void write(Path file, byte[] content, Optional<Set<PosixFilePermission>> rights)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // Files.createTempFile gives rights to the owner only.
    Path temporary = Files.createTempFile(folder, file.getFileName().toString() + ".", ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      if (rights.isPresent()) {
        Files.setPosixFilePermissions(temporary, rights.get());
      }
      replace(temporary, file);
      syncFolder(folder);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The same for a file that is there, whose rights stay as they are. */
  public static void overwrite(Path file, byte[] content) throws IOException {
    Optional<Set<PosixFilePermission>> rights =
        isPosix() ? Optional.of(Files.getPosixFilePermissions(file)) : Optional.empty();
    write(file, content, rights);
  }

  private static void replace(Path temporary, Path file) throws IOException {
    try {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException networkDrive) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The rename itself lasts only once the folder is on disk; Windows cannot open folders. */
  private static void syncFolder(Path folder) throws IOException {
    if (isPosix()) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
