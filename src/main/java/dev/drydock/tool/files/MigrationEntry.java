package dev.drydock.tool.files;

import dev.drydock.migration.FileDigest;
import dev.drydock.migration.Folder;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Parallel;
import dev.drydock.migration.Version;
import dev.drydock.problem.Problem;
import dev.drydock.tool.FolderListing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a tool makes of a file's name, before the file is opened. The parts are those of a {@link
 * Migration}.
 */
public record MigrationEntry(
    Optional<Version> version,
    String name,
    String id,
    String file,
    Kind kind,
    Optional<String> ignored) {

  /** A versioned one that is to run. */
  public static MigrationEntry of(Version version, String name, String id, String file) {
    return new MigrationEntry(
        Optional.of(version), name, id, file, Kind.VERSIONED, Optional.empty());
  }

  /**
   * Opens the files and says what is wrong with them.
   *
   * @param entries all the folder's, in any order
   * @param order of migrations; where it finds none, they stay as the entries were
   */
  public static Folder read(
      FolderListing listing,
      List<MigrationEntry> entries,
      Comparator<Migration> order,
      FileNotes notes) {
    List<Migration> migrations =
        new ArrayList<>(Parallel.map(entries, entry -> entry.open(listing.folder())));
    migrations.sort(order);
    List<Problem> problems = new ArrayList<>(listing.problems());
    problems.addAll(notes.of(listing, migrations));
    return new Folder(listing.folder(), migrations, Numbering.isConsecutive(migrations), problems);
  }

  private Migration open(Path folder) {
    Path path = folder.resolve(file);
    FileDigest digest = FileDigest.of(path);
    return new Migration(
        version,
        name,
        id,
        file,
        path,
        kind,
        digest.content(),
        digest.size(),
        digest.checksum(),
        digest.plain(),
        ignored);
  }
}
