package dev.drydock.tool.listed;

import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Kind;
import dev.drydock.tool.Claim;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.Tool;
import dev.drydock.tool.files.FileNotes;
import dev.drydock.tool.files.Marks;
import dev.drydock.tool.files.MigrationEntry;
import dev.drydock.tool.rows.ReadLayout;
import dev.drydock.tool.rows.RowReader;
import dev.drydock.tool.rows.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Liquibase's formatted SQL: each file with its changesets is taken for one migration, in the order
 * a changelog includes them, else by name. Changelogs in other languages are not SQL.
 */
final class Liquibase {
  private static final int CERTAIN = 95;
  private static final Pattern HEADER =
      Pattern.compile("(?i)\\A\uFEFF?\\s*--\\s*liquibase formatted sql\\b");
  private static final Pattern CHANGESET = Pattern.compile("(?mi)^--\\s*changeset\\s+[^\\n]*");
  private static final Pattern DBMS = Pattern.compile("(?i)\\bdbms:\\s*\"?([^\\s\"]+)");
  private static final Pattern DELIMITER =
      Pattern.compile("(?i)\\bendDelimiter:\\s*\"?([^\\s\"]+)");

  private Liquibase() {}

  static Tool tool() {
    return new ListedTool(
        "liquibase",
        "Liquibase",
        listing ->
            Marks.firstWith(listing, HEADER)
                .map(file -> new Claim(CERTAIN, file + " is formatted for it")),
        Liquibase::entries,
        (migration, text) -> forPostgres(text),
        Pattern.compile("(?!)"),
        new ReadLayout(
            "liquibase",
            "Liquibase",
            new HistoryTable("public", "databasechangelog"),
            Set.of("id", "author", "filename", "md5sum"),
            columns -> true,
            new RowReader(Optional.of("dateexecuted"), List.of("orderexecuted")),
            (row, at) ->
                Rows.ofId(row, row.value("filename").orElse(""), row.value("filename"), at)));
  }

  private static List<MigrationEntry> entries(FolderListing listing, FileNotes notes) {
    String changelogs = changelogs(listing);
    List<String> files = new ArrayList<>();
    for (String file : listing.files()) {
      if (!file.toLowerCase(Locale.ROOT).endsWith(".sql")) {
        continue;
      }
      if (HEADER.matcher(Marks.top(listing.folder().resolve(file))).find()) {
        files.add(file);
      } else {
        notes.unparsable(file);
      }
    }
    // A stable sort: what no changelog names stays in the order of names, at the end.
    files.sort(Comparator.comparingInt(file -> included(changelogs, file)));
    return files.stream().map(Liquibase::entry).toList();
  }

  private static MigrationEntry entry(String file) {
    return new MigrationEntry(Optional.empty(), file, file, file, Kind.VERSIONED, Optional.empty());
  }

  private static int included(String changelogs, String file) {
    int at = changelogs.indexOf(file.substring(file.lastIndexOf('/') + 1));
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private static String changelogs(FolderListing listing) {
    StringBuilder all = new StringBuilder();
    listing.files().stream()
        .filter(file -> file.matches("(?i).*\\.(xml|ya?ml|json)"))
        .forEach(file -> all.append(Marks.top(listing.folder().resolve(file))).append('\n'));
    return all.toString();
  }

  /** Changesets for other databases are blanked, and delimiters of their own. */
  static String forPostgres(String text) {
    StringBuilder kept = new StringBuilder(text);
    Matcher changeset = CHANGESET.matcher(text);
    int at = 0;
    Optional<String> head = Optional.empty();
    while (changeset.find()) {
      blank(kept, head, at, changeset.start());
      at = changeset.start();
      head = Optional.of(changeset.group());
    }
    blank(kept, head, at, text.length());
    return kept.toString();
  }

  private static void blank(StringBuilder text, Optional<String> head, int from, int to) {
    Matcher dbms = DBMS.matcher(head.orElse(""));
    if (dbms.find() && !isForPostgres(dbms.group(1))) {
      blank(text, from, to);
      return;
    }
    Matcher delimiter = DELIMITER.matcher(head.orElse(""));
    if (delimiter.find() && !delimiter.group(1).equals(";")) {
      String end = delimiter.group(1);
      int begin = text.indexOf("\n", from);
      for (int i = text.indexOf(end, begin < 0 ? to : begin);
          i >= 0 && i < to;
          i = text.indexOf(end, i + end.length())) {
        // The delimiter ends a statement; what is as long ends it for PostgreSQL.
        text.setCharAt(i, ';');
        blank(text, i + 1, i + end.length());
      }
    }
  }

  private static boolean isForPostgres(String dbms) {
    List<String> names = List.of(dbms.toLowerCase(Locale.ROOT).split(","));
    return names.contains("postgresql")
        || names.contains("all")
        || names.stream().allMatch(name -> name.startsWith("!")) && !names.contains("!postgresql");
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
