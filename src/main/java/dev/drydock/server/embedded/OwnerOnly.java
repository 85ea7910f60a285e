package dev.drydock.server.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** Files and folders that nobody but their owner may read. */
final class OwnerOnly {
  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private OwnerOnly() {}

  static void folder(Path folder) throws IOException {
    Files.createDirectories(folder, attributes("rwx------"));
  }

  /** A new file. */
  static void file(Path file, byte[] content) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file, NEW, attributes("rw-------"))) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
  }

  /** The secret kept in a file; made up when there is none yet. */
  static String secret(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Path half = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(half);
      file(half, HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII));
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }

  /** Windows gives a user's own folder to the user alone by itself. */
  private static FileAttribute<?>[] attributes(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
