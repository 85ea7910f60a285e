package dev.drydock.tool.listed;

import dev.drydock.migration.Version;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.files.FileNotes;
import dev.drydock.tool.files.MigrationEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 20250828143000_what.up.sql} for every kind of database, and {@code
 * 20250828143000_what.postgres.up.sql} in its place for PostgreSQL; the files of the same version
 * for other kinds are not run.
 */
final class PopFiles {
  private static final Pattern FILE =
      Pattern.compile("([0-9]+)_([^./]+)(?:\\.([a-z0-9]+))?(\\.autocommit)?\\.(up|down)\\.sql");
  private static final Set<String> POSTGRES = Set.of("postgres", "postgresql");
  private static final Set<String> OTHERS =
      Set.of("mysql", "mariadb", "sqlite", "sqlite3", "cockroach", "cockroachdb", "mssql");

  private PopFiles() {}

  /** The first file that is for PostgreSQL, in a folder with files for another as well. */
  static Optional<String> oneForPostgres(FolderListing listing) {
    boolean others = listing.files().stream().anyMatch(file -> isFor(file, OTHERS));
    return listing.files().stream().filter(file -> others && isFor(file, POSTGRES)).findFirst();
  }

  private static boolean isFor(String file, Set<String> kinds) {
    Matcher matcher = FILE.matcher(file);
    return matcher.matches() && matcher.group(3) != null && kinds.contains(matcher.group(3));
  }

  static List<MigrationEntry> entries(FolderListing listing, FileNotes notes) {
    Set<String> special = new HashSet<>();
    for (String file : listing.files()) {
      Matcher matcher = FILE.matcher(file);
      if (matcher.matches() && isFor(file, POSTGRES)) {
        special.add(way(matcher));
      }
    }
    List<MigrationEntry> entries = new ArrayList<>();
    for (String file : listing.files()) {
      Matcher matcher = FILE.matcher(file);
      if (!matcher.matches()) {
        if (file.endsWith(".sql")) {
          notes.unparsable(file);
        }
      } else if (isFor(file, OTHERS) || special.contains(way(matcher)) && !isFor(file, POSTGRES)) {
        notes.forAnotherDatabase(file);
      } else if (matcher.group(5).equals("down")) {
        notes.undo(file);
      } else {
        Version version = Version.numeric(matcher.group(1));
        entries.add(MigrationEntry.of(version, matcher.group(2), matcher.group(1), file));
      }
    }
    entries.sort(Comparator.comparing(entry -> entry.version().orElseThrow()));
    return entries;
  }

  /** What one file of all those for several kinds of database is run for. */
  private static String way(Matcher file) {
    return file.group(1) + "." + file.group(5);
  }
}
