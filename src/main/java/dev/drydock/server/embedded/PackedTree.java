package dev.drydock.server.embedded;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A cluster's files as one, in tar's format: what is to last on a disk is written and read in one
 * go, whatever the file system takes for each file.
 */
final class PackedTree {
  private static final int BUFFER = 1 << 20;

  /** Files that are written side by side; their contents are in memory until then. */
  private static final int TOGETHER = 500;

  private PackedTree() {}

  /** Packs what is in a folder. The file is there whole or not at all. */
  static void pack(Path folder, Path file) throws IOException {
    Path half = Files.createTempFile(file.toAbsolutePath().getParent(), "packing", ".tar");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half), BUFFER);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out);
        Stream<Path> all = Files.walk(folder)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Path each : all.filter(path -> !path.equals(folder)).sorted().toList()) {
        String name = folder.relativize(each).toString().replace('\\', '/');
        boolean isFolder = Files.isDirectory(each);
        TarArchiveEntry entry = new TarArchiveEntry(isFolder ? name + "/" : name);
        // whole, as unpacking takes it as well; PostgreSQL's files end at a gigabyte
        byte[] content = isFolder ? new byte[0] : Files.readAllBytes(each);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      Files.deleteIfExists(half);
      throw e;
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Puts what was packed into a folder; folders are their owner's alone, as PostgreSQL demands. */
  static void unpack(Path file, Path folder) throws IOException {
    List<Unpacked> waiting = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          OwnerOnly.folder(path);
          continue;
        }
        byte[] content = tar.readNBytes((int) entry.getSize());
        if (content.length < entry.getSize()) {
          throw new EOFException(file + " is cut off");
        }
        waiting.add(new Unpacked(path, content));
        if (waiting.size() == TOGETHER) {
          write(waiting);
        }
      }
    }
    write(waiting);
  }

  private record Unpacked(Path path, byte[] content) {
    void write() {
      try {
        OwnerOnly.file(path, content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void write(List<Unpacked> waiting) throws IOException {
    try {
      waiting.parallelStream().forEach(Unpacked::write);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    waiting.clear();
  }
}
