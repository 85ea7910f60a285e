package dev.drydock.cli;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file a command is to write: what is wrong with it is said before any work is done. */
final class OutputFile {
  private OutputFile() {}

  /**
   * @param code of the problem, as where the writing itself fails
   * @throws DrydockException INPUT for a folder, or a file in a folder that is not there
   */
  static void require(String code, Optional<Path> file) throws DrydockException {
    if (file.isEmpty()) {
      return;
    }
    if (Files.isDirectory(file.get())) {
      throw problem(code, file.get() + " is a folder.", "Name a file in it.");
    }
    Path folder = file.get().toAbsolutePath().normalize().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw problem(
          code,
          file.get() + " cannot be written: there is no folder " + folder + ".",
          "Name a file in a folder that is there.");
    }
  }

  private static DrydockException problem(String code, String message, String remedy) {
    return new DrydockException(DrydockException.Kind.INPUT, Problem.error(code, message, remedy));
  }
}
