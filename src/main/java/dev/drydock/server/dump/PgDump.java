package dev.drydock.server.dump;

import dev.drydock.server.embedded.ProgramVersion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A {@code pg_dump} found on the PATH. The connection of a call is in the environment.
 *
 * @param version as it says, for instance {@code 17.5}
 */
public record PgDump(Path program, String version, int major) {
  /**
   * The one on a PATH that is nearest to a major version and not below it: an older one refuses,
   * and what a newer one writes may be too new for the server.
   */
  public static Optional<PgDump> find(String path, int major) {
    return all(path).stream()
        .filter(found -> found.major() >= major)
        .min(Comparator.comparingInt(PgDump::major));
  }

  /** Every one on a PATH, in its order. */
  public static List<PgDump> all(String path) {
    return candidates(path).stream().flatMap(program -> look(program).stream()).toList();
  }

  private static List<Path> candidates(String path) {
    List<Path> found = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (String folder : path.split(Pattern.quote(File.pathSeparator))) {
      for (String name : List.of("pg_dump", "pg_dump.exe")) {
        Path program = Path.of(folder.isEmpty() ? "." : folder).resolve(name).toAbsolutePath();
        if (!folder.isEmpty() && Files.isExecutable(program) && seen.add(place(program))) {
          found.add(program);
        }
      }
    }
    return found;
  }

  /**
   * Whatever name its folder goes by: /bin and /usr/bin are often one, and asking takes a while.
   */
  private static Path place(Path program) {
    try {
      return program.getParent().toRealPath().resolve(program.getFileName());
    } catch (IOException unreadable) {
      return program;
    }
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

  /** The call for a whole schema as SQL, on standard output. */
  public List<String> schema(Optional<String> role) {
    return call(
        role,
        Duration.ofSeconds(3),
        "--schema-only",
        "--no-tablespaces",
        "--no-subscriptions",
        "--no-security-labels",
        "--encoding=UTF8");
  }

  /**
   * The call for all of a database, into a file as pg_restore reads it.
   *
   * @param lockWait longest wait for the tables' locks
   */
  public List<String> archive(Path file, Optional<String> role, Duration lockWait) {
    return call(role, lockWait, "--format=custom", "--file=" + file);
  }

  private List<String> call(Optional<String> role, Duration lockWait, String... what) {
    List<String> call = new ArrayList<>();
    call.add(program.toString());
    call.addAll(List.of(what));
    call.add("--no-password");
    call.add("--lock-wait-timeout=" + lockWait.toMillis());
    role.ifPresent(name -> call.add("--role=" + name));
    return call;
  }
}
