package dev.drydock.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Migration folders of real projects, with what psql makes of them. They are no part of the
 * repository: tests that use them are skipped where they are absent.
 */
public final class Corpora {
  private Corpora() {}

  /** The directory that holds the folders; skips the calling test where there is none. */
  public static Path root() {
    Path root = Path.of(System.getProperty("drydock.corpora", "../shared/corpora"));
    assumeTrue(Files.isRegularFile(root.resolve("truth.json")), "no corpora at hand");
    return root;
  }

  /** An array with one entry per folder: folder, tool, path, files, migrations, failures, … */
  public static JsonNode truth() throws IOException {
    return new ObjectMapper().readTree(root().resolve("truth.json").toFile());
  }

  /** Every SQL file of every folder, in order of its path. */
  public static List<Path> sqlFiles() throws IOException {
    try (Stream<Path> files = Files.walk(root())) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }
}
