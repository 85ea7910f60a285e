package dev.drydock.verify;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.FileReason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A bundle as a file: a zip of its parts, or one Markdown text. */
public final class BundleFile {
  private BundleFile() {}

  /**
   * Writes it, over a file that is there.
   *
   * @param file a zip when it ends in {@code .zip}, else Markdown
   * @throws DrydockException INPUT when it cannot be written
   */
  public static void write(Path file, Bundle bundle) throws DrydockException {
    try {
      if (file.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
        zip(file, bundle);
      } else {
        Files.writeString(file, bundle.markdown());
      }
    } catch (IOException e) {
      throw FileReason.notWritten(file, e);
    }
  }

  private static void zip(Path file, Bundle bundle) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Bundle.Part part : bundle.parts()) {
        zip.putNextEntry(new ZipEntry(part.name()));
        zip.write(part.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
