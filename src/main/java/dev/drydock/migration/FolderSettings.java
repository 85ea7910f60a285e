package dev.drydock.migration;

import dev.drydock.problem.DrydockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a folder's own {@code .drydock.json} says: {@code {"tool": "numbered", "history":
 * "public.migrations", "ignore": ["*.draft.sql"], "check": {…}, "compare": {…}, "verify": {…}}}.
 * All of it is optional.
 *
 * @param tool an id that overrides what is recognised
 * @param history a table that overrides what is recognised
 * @param ignore patterns of files that are none of the folder's migrations, with {@code *}, {@code
 *     ?} and {@code **}, matched against the path relative to the folder and the name alone
 * @param check which findings do not count, and which rules are taken otherwise
 * @param compare which differences of schemas do not count
 * @param verify what else is to be looked at after migrating
 */
public record FolderSettings(
    Optional<String> tool,
    Optional<HistoryTable> history,
    List<String> ignore,
    CheckSettings check,
    CompareSettings compare,
    VerifySettings verify) {

  /** The settings' file name. */
  public static final String FILE = ".drydock.json";

  /** Those of a folder without the file. */
  public static final FolderSettings NONE =
      new FolderSettings(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          CheckSettings.NONE,
          CompareSettings.NONE,
          VerifySettings.NONE);

  public FolderSettings {
    ignore = List.copyOf(ignore);
  }

  /**
   * Reads a folder's settings; a folder without the file has none.
   *
   * @throws DrydockException INPUT when the file is no valid JSON or says something unknown, naming
   *     the line
   */
  public static FolderSettings read(Path folder) throws DrydockException {
    Path file = folder.resolve(FILE);
    return Files.exists(file) ? FolderSettingsFile.read(file) : NONE;
  }
}
