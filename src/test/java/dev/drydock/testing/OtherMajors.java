package dev.drydock.testing;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds the binaries of a major version that is not bundled in the jars the profile {@code full}
 * copies; all majors have one artifact, so at most one can be on the class path.
 */
record OtherMajors(int major) implements PgBinaryResolver {

  @Override
  public InputStream getPgBinary(String system, String architecture) throws IOException {
    Path jar = Path.of("target", "postgres-binaries", "postgres-" + major + ".jar");
    if (!Files.exists(jar)) {
      throw new IOException(jar + " is absent: run the build with -Pfull");
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".txz")) {
          return new ByteArrayInputStream(zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    throw new IOException(jar + " holds no binaries");
  }
}
