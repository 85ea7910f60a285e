package dev.drydock.tool.listed;

import dev.drydock.migration.Version;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.files.FileNotes;
import dev.drydock.tool.files.MigrationEntry;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drizzle from version 1 on: {@code 20250828143000_what/migration.sql} with a {@code snapshot.json}
 * beside it and no journal. The history knows each by the time in its name.
 */
final class DrizzleFolders {
  private static final String SNAPSHOT = "/snapshot.json";
  private static final String MIGRATION = "/migration.sql";
  private static final Pattern FOLDER = Pattern.compile("([0-9]{14})(?:_([^/]*))?");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  private DrizzleFolders() {}

  /** The first folder of such a kind. */
  static Optional<String> first(FolderListing listing) {
    return listing.files().stream()
        .filter(file -> file.endsWith(SNAPSHOT))
        .map(file -> file.substring(0, file.length() - SNAPSHOT.length()))
        .filter(folder -> listing.files().contains(folder + MIGRATION))
        .findFirst();
  }

  static List<MigrationEntry> entries(FolderListing listing, FileNotes notes) {
    List<MigrationEntry> entries = new ArrayList<>();
    for (String file : listing.files()) {
      String folder = file.substring(0, Math.max(0, file.indexOf('/')));
      Matcher matcher = FOLDER.matcher(folder);
      if (file.equals(folder + MIGRATION) && matcher.matches()) {
        String name = Optional.ofNullable(matcher.group(2)).orElse("");
        Version version = Version.numeric(matcher.group(1));
        entries.add(MigrationEntry.of(version, name, when(matcher.group(1)), file));
      } else if (file.endsWith(".sql")) {
        notes.unparsable(file);
      }
    }
    return entries;
  }

  /** In milliseconds; what is no time is taken for itself. */
  private static String when(String digits) {
    try {
      LocalDateTime time = LocalDateTime.parse(digits, TIME);
      return Long.toString(time.toInstant(ZoneOffset.UTC).toEpochMilli());
    } catch (DateTimeException notATime) {
      return digits;
    }
  }
}
