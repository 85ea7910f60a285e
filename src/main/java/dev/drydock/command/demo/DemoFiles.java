package dev.drydock.command.demo;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;

/**
 * The copy of the demo's folders that a person works on, in the data folder. Each is a git
 * repository with the story's commits, so that a changed file can be compared with what was
 * applied.
 */
public final class DemoFiles {
  private final Path root;

  /**
   * @param data the data folder of {@link dev.drydock.profile.AppPaths}
   */
  public DemoFiles(Path data) {
    this.root = data.resolve("demo");
  }

  /** The folder of a demo's migrations; there after {@link #copyIfAbsent}. */
  public Path folder(Demo demo) {
    return root.resolve(demo.id());
  }

  /**
   * Copies a demo's files unless its folder is there; what a person changed stays.
   *
   * @throws DrydockException INPUT when the data folder cannot be written
   */
  public void copyIfAbsent(Demo demo) throws DrydockException {
    if (!Files.isDirectory(folder(demo))) {
      copy(demo);
    }
  }

  /** Puts a demo's files back as they were delivered; everything else in its folder is deleted. */
  public void reset(Demo demo) throws DrydockException {
    try {
      delete(folder(demo));
    } catch (IOException failed) {
      throw cannot(failed);
    }
    copy(demo);
  }

  /** Made beside its place and then moved there: a copy that was interrupted is never taken up. */
  private void copy(Demo demo) throws DrydockException {
    try {
      Files.createDirectories(root);
      Path fresh = Files.createTempDirectory(root, demo.id() + ".");
      try {
        new DemoHistory(fresh).write(demo);
        Files.move(fresh, folder(demo), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(fresh);
      }
    } catch (IOException | GitAPIException failed) {
      throw cannot(failed);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        // git marks its objects read-only, which Windows will not delete
        file.toFile().setWritable(true);
        Files.delete(file);
      }
    }
  }

  private DrydockException cannot(Exception cause) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "demo-not-copied",
            "The demo cannot be written to " + root + ": " + cause.getMessage(),
            "See that you may write there and that the disk is not full."),
        cause);
  }
}
