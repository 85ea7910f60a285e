package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.FileReason;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders for what nobody will read.
 *
 * @param root made when first needed
 */
record TemporaryFolders(Path root) {

  /** One that is deleted when it is closed. */
  record Temporary(Path path) implements AutoCloseable {
    @Override
    public void close() throws DrydockException {
      try (Stream<Path> files = Files.walk(path)) {
        List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
        for (Path file : all) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw failure(path + " cannot be deleted: " + FileReason.writing(e), e);
      }
    }
  }

  Temporary make() throws DrydockException {
    try {
      Files.createDirectories(root);
      return new Temporary(Files.createTempDirectory(root, "run"));
    } catch (IOException e) {
      throw failure(root + " cannot be written: " + FileReason.writing(e), e);
    }
  }

  private static DrydockException failure(String message, IOException cause) {
    return new DrydockException(
        DrydockException.Kind.FAILED,
        Problem.error(
            "temporary-folder", message + ".", "See that you may write there and there is room."),
        cause);
  }
}
