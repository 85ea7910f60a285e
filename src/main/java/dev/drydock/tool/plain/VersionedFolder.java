package dev.drydock.tool.plain;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.files.FileNotes;
import dev.drydock.tool.files.MigrationEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads a flat folder whose file names begin with a version. Files in sub-folders are none of it.
 *
 * @param parser what a file's name says
 * @param version makes a version of its digits
 * @param order of the files, which are given in byte order of their names
 * @param example of a good name, for remedies
 */
public record VersionedFolder(
    Function<String, Optional<VersionedName>> parser,
    Function<String, Version> version,
    Comparator<Migration> order,
    String example) {

  /** Reads all files of a listing; bad ones become problems. */
  public Folder read(FolderListing listing) {
    return read(listing, file -> false);
  }

  /**
   * @param wayBack which files take a migration back, for a folder without rules of its own
   */
  Folder read(FolderListing listing, Predicate<String> wayBack) {
    FileNotes notes = new FileNotes(example);
    List<MigrationEntry> entries = new ArrayList<>();
    for (String file : listing.files()) {
      Optional<VersionedName> parsed = isSql(file) ? parser.apply(file) : Optional.empty();
      if (wayBack.test(file)) {
        notes.undo(file);
      } else if (isSql(file) && notes.accepts(file, parsed.isPresent())) {
        entries.add(entry(file, parsed.orElseThrow()));
      }
    }
    // A stable sort: files of one version stay in byte order.
    return MigrationEntry.read(listing, entries, order, notes);
  }

  private MigrationEntry entry(String file, VersionedName parsed) {
    String id = file.substring(0, file.length() - ".sql".length());
    return MigrationEntry.of(version.apply(parsed.version()), parsed.name(), id, file);
  }

  private static boolean isSql(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".sql");
  }
}
