package dev.drydock.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Paths as seen from the current directory. */
final class Here {
  private Here() {}

  /** With {@code /}, if the file is below the current directory. */
  static Optional<String> relative(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath().normalize();
    if (!absolute.startsWith(here)) {
      return Optional.empty();
    }
    return Optional.of(here.relativize(absolute).toString().replace('\\', '/'));
  }
}
