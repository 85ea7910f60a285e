package dev.drydock.command.demo;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The copy of the demo's folders that a person works on, in the data folder.
 *
 * <p>The originals are resources {@code /demo/<id>/…}; a class path cannot be listed, so {@code
 * /demo/index.txt} names them.
 */
public final class DemoFiles {
  private final Path data;

  /**
   * @param data the data folder of {@link dev.drydock.profile.AppPaths}
   */
  public DemoFiles(Path data) {
    this.data = data;
  }

  /** The folder of a demo's migrations; there after {@link #copyIfAbsent}. */
  public Path folder(Demo demo) {
    Path root = data.resolve("demo").resolve(demo.id());
    return demo == Demo.SUPABASE ? root.resolve("supabase/migrations") : root;
  }

  /**
   * Copies a demo's files unless its folder is there; what a person changed stays.
   *
   * @throws DrydockException INPUT when the data folder cannot be written
   */
  public void copyIfAbsent(Demo demo) throws DrydockException {
    if (Files.isDirectory(folder(demo))) {
      return;
    }
    try {
      copy(demo);
    } catch (IOException failed) {
      throw cannot(failed);
    }
  }

  /** Puts a demo's files back as they were delivered; everything else in its folder is deleted. */
  public void reset(Demo demo) throws DrydockException {
    try {
      delete(data.resolve("demo").resolve(demo.id()));
      copy(demo);
    } catch (IOException failed) {
      throw cannot(failed);
    }
  }

  private void copy(Demo demo) throws IOException {
    for (String name : index()) {
      if (name.startsWith(demo.id() + "/")) {
        Path target = data.resolve("demo").resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream original = resource(name)) {
          Files.copy(original, target);
        }
      }
    }
  }

  private static List<String> index() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource("index.txt"), StandardCharsets.UTF_8))) {
      return lines.readAllLines();
    }
  }

  static InputStream resource(String name) throws IOException {
    InputStream stream = DemoFiles.class.getResourceAsStream("/demo/" + name);
    if (stream == null) {
      throw new IOException("the program was packaged without its demo file " + name);
    }
    return stream;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private DrydockException cannot(IOException cause) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "demo-not-copied",
            "The demo cannot be written to " + data + ": " + cause.getMessage(),
            "See that you may write there and that the disk is not full."),
        cause);
  }
}
