package dev.drydock.scratch;

import dev.drydock.server.embedded.ProgramVersion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A {@code pg_dump} found on the PATH.
 *
 * @param version as it says, for instance {@code 17.5}
 */
record PgDump(Path program, String version, int major) {
  /** The first on a PATH that is at least of a major version: an older one refuses. */
  static Optional<PgDump> find(String path, int major) {
    return candidates(path).stream()
        .flatMap(program -> look(program).stream())
        .filter(found -> found.major() >= major)
        .findFirst();
  }

  private static List<Path> candidates(String path) {
    List<Path> found = new ArrayList<>();
    for (String folder : path.split(Pattern.quote(File.pathSeparator))) {
      for (String name : List.of("pg_dump", "pg_dump.exe")) {
        Path program = Path.of(folder.isEmpty() ? "." : folder).resolve(name).toAbsolutePath();
        if (!folder.isEmpty() && Files.isExecutable(program)) {
          found.add(program);
        }
      }
    }
    return found;
  }

  /** Empty for what does not answer as pg_dump would. */
  private static Optional<PgDump> look(Path program) {
    return ProgramVersion.of(program)
        .map(version -> new PgDump(program, version.text(), version.major()));
  }

  @Override
  public String toString() {
    return "pg_dump " + version;
  }

  /** The call for a whole schema; the connection is in the environment. */
  List<String> call(Optional<String> role) {
    List<String> call =
        new ArrayList<>(
            Arrays.asList(
                program.toString(),
                "--schema-only",
                "--no-tablespaces",
                "--no-subscriptions",
                "--no-security-labels",
                "--no-password",
                "--encoding=UTF8",
                "--lock-wait-timeout=3000"));
    role.ifPresent(name -> call.add("--role=" + name));
    return call;
  }
}
