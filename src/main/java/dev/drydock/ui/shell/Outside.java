package dev.drydock.ui.shell;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens files with the program the desktop has for them. Blocks for a moment. */
final class Outside {
  private Outside() {}

  static void open(Path path) throws DrydockException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String opener =
        system.startsWith("windows") ? "explorer" : system.startsWith("mac") ? "open" : "xdg-open";
    try {
      // A list of arguments, no shell: a file's name is never read as a command.
      new ProcessBuilder(List.of(opener, path.toAbsolutePath().toString()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new DrydockException(
          DrydockException.Kind.FAILED,
          Problem.error(
              "cannot-open",
              "The desktop offers no program to open files with (" + opener + ").",
              "Open it yourself: " + path),
          e);
    }
  }
}
