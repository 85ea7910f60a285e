package dev.drydock.server.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked once from one of zonky's jars: {@code bin}, {@code lib} and
 * {@code share} in an archive named for system and processor.
 */
final class Binaries {
  /** What is bundled; raised together with the dependency. */
  static final String BUNDLED = "18.6.0";

  static final int BUNDLED_MAJOR = 18;

  /** Kept, for the logging system forgets the level of a logger that nobody holds. */
  private static final Logger ZONKY_LOG = Logger.getLogger("io.zonky.test");

  private Binaries() {}

  /** Opens an archive. */
  @FunctionalInterface
  interface Archive {
    InputStream open() throws IOException;
  }

  /**
   * The bundled ones: the folder with {@code bin} in it.
   *
   * @param target ends in the version, so that another one is unpacked beside it
   */
  static Path unpackedIn(Path target, Consumer<String> progress) throws IOException {
    return unpackedIn(target, Binaries::archive, progress);
  }

  /** The archive in a jar of zonky's, which has one alone. */
  static Path unpackedIn(Path target, Path jar, Consumer<String> progress) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry =
          zip.stream()
              .<ZipEntry>map(candidate -> candidate)
              .filter(candidate -> candidate.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException(jar.getFileName() + " holds no PostgreSQL"));
      return unpackedIn(target, () -> zip.getInputStream(entry), progress);
    }
  }

  private static Path unpackedIn(Path target, Archive archive, Consumer<String> progress)
      throws IOException {
    if (!Files.isDirectory(target)) {
      progress.accept("Unpacking PostgreSQL…");
      Files.createDirectories(target.getParent());
      // under another name first, lest a program killed half way leaves half a server
      Path half = Files.createTempDirectory(target.getParent(), "unpacking-");
      try (InputStream packed = archive.open();
          TarArchiveInputStream tar =
              new TarArchiveInputStream(
                  new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(tar, entry, half);
        }
      }
      moved(half, target);
    }
    return target;
  }

  /** Another program may have been faster. */
  private static void moved(Path half, Path target) throws IOException {
    try {
      Files.move(half, target);
    } catch (IOException e) {
      Trees.delete(half);
      if (!Files.isDirectory(target)) {
        throw e;
      }
    }
  }

  private static InputStream archive() throws IOException {
    // it reports the system it detects, on every start
    ZONKY_LOG.setLevel(Level.WARNING);
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system =
        name.startsWith("win") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
    String processor = System.getProperty("os.arch");
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
          system, processor.equals("amd64") ? "x86_64" : processor);
    } catch (IllegalStateException absent) {
      throw new IOException("no PostgreSQL for " + system + " on " + processor, absent);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    Path file = folder.resolve(entry.getName()).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("the archive reaches out of its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(file, folder.resolve(entry.getLinkName()).normalize());
    } else {
      Files.copy(tar, file);
      if ((entry.getMode() & 0100) != 0
          && Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }
}
