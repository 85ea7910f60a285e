package dev.drydock.tool.flyway;

import dev.drydock.migration.Folder;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.files.FileNotes;
import dev.drydock.tool.files.MigrationEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a location with all its sub-folders; versioned files first, then the repeatable ones. */
final class FlywayFolder {
  /** Folders a project keeps for other databases, beside one for PostgreSQL. */
  private static final Set<String> OTHERS =
      Set.of(
          "h2",
          "hsqldb",
          "derby",
          "mysql",
          "mariadb",
          "oracle",
          "sqlserver",
          "mssql",
          "db2",
          "sqlite",
          "snowflake",
          "redshift",
          "clickhouse",
          "sap");

  private static final Set<String> OURS = Set.of("postgresql", "postgres", "pgsql", "pg", "psql");

  private static final Comparator<Migration> ORDER =
      Comparator.comparing((Migration m) -> m.kind() == Kind.REPEATABLE)
          .thenComparing(
              (a, b) ->
                  a.version().isPresent() && b.version().isPresent()
                      ? a.version().get().compareTo(b.version().get())
                      : a.name().compareTo(b.name()));

  private FlywayFolder() {}

  static Folder read(FolderListing listing) {
    FileNotes notes = new FileNotes("V42__what_it_does.sql");
    List<MigrationEntry> entries = new ArrayList<>();
    boolean forMany = listing.files().stream().anyMatch(file -> inOneOf(file, OURS));
    for (String file : listing.files()) {
      if (!file.toLowerCase(Locale.ROOT).endsWith(".sql")) {
        continue;
      }
      Optional<FlywayName> name = FlywayName.parse(file.substring(file.lastIndexOf('/') + 1));
      if (name.isEmpty() || forMany && inOneOf(file, OTHERS)) {
        notes.unparsable(file);
      } else if (name.get().kind() == Kind.UNDO) {
        notes.undo(file);
      } else {
        entries.add(entry(file, name.get()));
      }
    }
    Folder folder = MigrationEntry.read(listing, entries, ORDER, notes);
    boolean whole =
        folder.migrations().stream()
            .flatMap(migration -> migration.version().stream())
            .noneMatch(version -> version.text().contains("."));
    // 66.1 and 66.2 are as good as 66: a number left out is nothing where they are divided.
    return new Folder(
        folder.path(), folder.migrations(), folder.consecutive() && whole, folder.problems());
  }

  private static MigrationEntry entry(String file, FlywayName name) {
    Optional<String> ignored =
        name.kind() == Kind.BASELINE
            ? Optional.of("a baseline stands for the versions up to it, which are all here")
            : Optional.empty();
    return new MigrationEntry(name.version(), name.description(), file, file, name.kind(), ignored);
  }

  private static boolean inOneOf(String file, Set<String> folders) {
    String[] parts = file.toLowerCase(Locale.ROOT).split("/");
    return Arrays.stream(parts, 0, parts.length - 1).anyMatch(folders::contains);
  }
}
