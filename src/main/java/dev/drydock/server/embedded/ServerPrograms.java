package dev.drydock.server.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A PostgreSQL server's programs.
 *
 * @param home the folder with {@code bin} in it
 * @param version as they say, for instance {@code 17.11}
 */
public record ServerPrograms(Path home, int major, String version) {
  private static final List<String> NEEDED = List.of("postgres", "initdb", "pg_ctl");

  /**
   * The names of the extensions' control files it would find, sorted; of an installed server they
   * may become more from one day to the next.
   */
  public List<String> extensions() {
    Set<String> names = new TreeSet<>();
    for (Path folder :
        List.of(
            home.resolve("share/postgresql/extension"),
            home.resolve("share/extension"),
            Path.of("/usr/share/postgresql/" + major + "/extension"))) {
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> controls = Files.newDirectoryStream(folder, "*.control")) {
          controls.forEach(control -> names.add(control.getFileName().toString()));
        } catch (IOException unreadable) {
          continue; // the server itself could not read it either
        }
      }
    }
    return List.copyOf(names);
  }

  /** Those in a folder, if all that a server needs is there and runs here. */
  static Optional<ServerPrograms> in(Path home) {
    Path bin = home.resolve("bin");
    boolean complete =
        NEEDED.stream()
            .allMatch(
                name ->
                    Files.isExecutable(bin.resolve(name))
                        || Files.isExecutable(bin.resolve(name + ".exe")));
    return complete ? asked(home, bin.resolve("postgres")) : Optional.empty();
  }

  private static Optional<ServerPrograms> asked(Path home, Path postgres) {
    return ProgramVersion.of(postgres)
        .map(version -> new ServerPrograms(home, version.major(), version.text()));
  }
}
