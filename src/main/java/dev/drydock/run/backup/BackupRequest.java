package dev.drydock.run.backup;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.dump.PgDump;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is to be written before a run, and with what.
 *
 * @param file absolute; not there yet
 * @param role the one the profile's sessions assume
 */
public record BackupRequest(Path file, PgDump program, Optional<String> role) {
  /**
   * One that can be carried out, as far as looking tells.
   *
   * @param file relative to the current folder
   * @param path where pg_dump is looked for, as the variable PATH says it
   * @param major of the server
   * @throws DrydockException INPUT where the file is there or its folder is not; REFUSED without a
   *     pg_dump that fits
   */
  public static BackupRequest of(Path file, Optional<String> role, String path, int major)
      throws DrydockException {
    Path absolute = file.toAbsolutePath().normalize();
    requireFree(absolute);
    return new BackupRequest(absolute, program(path, major), role);
  }

  /**
   * The program a backup would be made with.
   *
   * @throws DrydockException REFUSED where none fits
   */
  public static PgDump program(String path, int major) throws DrydockException {
    Optional<PgDump> found = PgDump.find(path, major);
    if (found.isPresent()) {
      return found.get();
    }
    List<PgDump> older = PgDump.all(path);
    String there =
        older.isEmpty()
            ? "no pg_dump is on the PATH"
            : older.stream().map(PgDump::toString).distinct().collect(Collectors.joining(", "))
                + " on the PATH is too old for it";
    throw new DrydockException(
        DrydockException.Kind.REFUSED,
        Problem.error(
            "no-pg-dump",
            "The server is PostgreSQL %d, and %s.".formatted(major, there),
            "Put the client programs of PostgreSQL %d or newer on the PATH, or make the backup elsewhere."
                .formatted(major)));
  }

  private static void requireFree(Path file) throws DrydockException {
    Path folder = file.getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw input("backup-exists", file + " is a folder.", "Name a file in it.");
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw input(
          "backup-exists",
          "The file " + file + " exists already.",
          "Name another one: a backup never replaces a file.");
    }
    if (!Files.isDirectory(folder)) {
      throw input(
          "backup-folder-missing",
          "There is no folder " + folder + ".",
          "Make it, or name a file in a folder that is there.");
    }
    if (!Files.isWritable(folder)) {
      throw input(
          "backup-folder-read-only",
          "Nothing may be written to " + folder + ".",
          "Name a file in a folder you may write to.");
    }
  }

  private static DrydockException input(String code, String message, String remedy) {
    return new DrydockException(DrydockException.Kind.INPUT, Problem.error(code, message, remedy));
  }
}
