package dev.drydock.tool.listed;

import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Kind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.tool.Claim;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.Tool;
import dev.drydock.tool.files.FileNotes;
import dev.drydock.tool.files.Marks;
import dev.drydock.tool.files.MigrationEntry;
import dev.drydock.tool.rows.ReadLayout;
import dev.drydock.tool.rows.RowReader;
import dev.drydock.tool.rows.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Drizzle, Atlas, graphile-migrate and Pop; Liquibase has more to it. */
public final class ListedTools {
  private static final int CERTAIN = 95;
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final Pattern ATLAS_CHECKPOINT =
      Pattern.compile("\\A(?:--[^\\n]*\\n)*-- atlas:checkpoint\\b");
  private static final Pattern COMMITTED = Pattern.compile("(?:.*/)?([0-9]{6,})(?:-(.*))?\\.sql");

  /** graphile-migrate's own places for what is not committed yet, and for what files include. */
  private static final Pattern BEING_WRITTEN =
      Pattern.compile("(?:.*/)?current\\.sql|(?:.*/)?(?:current|fixtures)/.*");

  private static final BiFunction<Migration, String, String> AS_IT_IS = (migration, text) -> text;

  private ListedTools() {}

  /**
   * All of them.
   *
   * @param environment for the tools that put its values in
   */
  public static List<Tool> all(Map<String, String> environment) {
    return List.of(drizzle(), atlas(), graphile(environment), pop(), Liquibase.tool());
  }

  private static Tool drizzle() {
    return new ListedTool(
        "drizzle",
        "Drizzle",
        listing ->
            having(listing, DrizzleJournal.FILE)
                .or(() -> DrizzleFolders.first(listing).map(ListedTools::withSnapshot)),
        (listing, notes) ->
            listing.files().contains(DrizzleJournal.FILE)
                ? DrizzleJournal.entries(listing, notes)
                : DrizzleFolders.entries(listing, notes),
        AS_IT_IS,
        NEVER,
        new ReadLayout(
            "drizzle",
            "Drizzle",
            new HistoryTable("drizzle", "__drizzle_migrations"),
            Set.of("hash", "created_at"),
            columns -> columns.columns().get("created_at").type().equals("bigint"),
            new RowReader(Optional.empty(), List.of("created_at")),
            (row, at) -> Rows.ofId(row, row.value("created_at").orElse(""), Optional.empty(), at)));
  }

  /** In byte order of the names; a checkpoint stands for the files before it. */
  private static Tool atlas() {
    return new ListedTool(
        "atlas",
        "Atlas",
        listing -> having(listing, "atlas.sum"),
        ListedTools::atlasFiles,
        AS_IT_IS,
        Pattern.compile("(?m)^-- atlas:txmode none\\b"),
        versions("atlas", "Atlas", "atlas_schema_revisions", "atlas_schema_revisions"));
  }

  private static List<MigrationEntry> atlasFiles(FolderListing listing, FileNotes notes) {
    List<MigrationEntry> entries = new ArrayList<>();
    for (String file : sql(listing)) {
      if (notes.accepts(file, true)) {
        String base = file.substring(0, file.length() - ".sql".length());
        String[] parts = base.split("_", 2);
        boolean checkpoint =
            ATLAS_CHECKPOINT.matcher(Marks.top(listing.folder().resolve(file))).find();
        entries.add(
            new MigrationEntry(
                Optional.of(Version.textual(parts[0])),
                parts.length > 1 ? parts[1] : "",
                base,
                file,
                Kind.VERSIONED,
                checkpoint
                    ? Optional.of("a checkpoint stands for the files before it, which are here")
                    : Optional.empty()));
      }
    }
    return entries;
  }

  /** Pop, and what Ory made of it: pairs of files, some of them for one kind of database alone. */
  private static Tool pop() {
    return new ListedTool(
        "pop",
        "Pop",
        listing ->
            PopFiles.oneForPostgres(listing)
                .map(file -> new Claim(CERTAIN, file + " is for PostgreSQL alone")),
        PopFiles::entries,
        AS_IT_IS,
        NEVER,
        new ReadLayout(
            "pop",
            "Pop",
            new HistoryTable("public", "schema_migration"),
            Set.of("version"),
            columns -> true,
            new RowReader(Optional.empty(), List.of("version")),
            (row, at) ->
                Rows.ofVersion(
                    row, Rows.number(row.value("version").orElse("")), Optional.empty(), at)));
  }

  private static Tool graphile(Map<String, String> environment) {
    return new ListedTool(
        "graphile-migrate",
        "graphile-migrate",
        listing ->
            Marks.firstWith(
                    listing,
                    sql(listing).stream().filter(f -> COMMITTED.matcher(f).matches()).toList(),
                    Pattern.compile("\\A--! (Previous|Hash):"))
                .map(file -> new Claim(CERTAIN, file + " has its header")),
        ListedTools::committed,
        new GraphilePlaceholders(environment)::replaced,
        Pattern.compile("(?m)^--! no-transaction\\b"),
        new ReadLayout(
            "graphile-migrate",
            "graphile-migrate",
            new HistoryTable("graphile_migrate", "migrations"),
            Set.of("hash", "previous_hash", "filename"),
            columns -> true,
            new RowReader(Optional.of("date"), List.of("filename")),
            (row, at) -> {
              String file = row.value("filename").orElse("");
              return Rows.ofVersion(
                  row, Rows.number(file.replaceFirst("\\.sql$", "")), Optional.empty(), at);
            }));
  }

  /** What is committed; {@code current.sql} is still being written. */
  private static List<MigrationEntry> committed(FolderListing listing, FileNotes notes) {
    List<MigrationEntry> entries = new ArrayList<>();
    for (String file : sql(listing)) {
      var matcher = COMMITTED.matcher(file);
      boolean inPlace = file.indexOf('/') < 0 || file.matches("(?:.*/)?committed/[^/]*");
      if (inPlace && matcher.matches()) {
        String name = matcher.group(2) == null ? "" : matcher.group(2);
        Version version = Version.numeric(matcher.group(1));
        entries.add(
            MigrationEntry.of(version, name, file.substring(file.lastIndexOf('/') + 1), file));
      } else if (!BEING_WRITTEN.matcher(file).matches()) {
        notes.unparsable(file);
      }
    }
    return entries;
  }

  private static HistoryLayout versions(String id, String title, String schema, String table) {
    return new ReadLayout(
        id,
        title,
        new HistoryTable(schema, table),
        Set.of("version", "executed_at", "applied", "total"),
        columns -> true,
        new RowReader(Optional.of("executed_at"), List.of("version")),
        (row, at) ->
            Rows.ofVersion(
                row,
                Version.textual(row.value("version").orElse("")),
                row.value("description"),
                at));
  }

  private static Optional<Claim> having(FolderListing listing, String file) {
    return listing.files().contains(file)
        ? Optional.of(new Claim(CERTAIN, "it has " + file))
        : Optional.empty();
  }

  private static Claim withSnapshot(String folder) {
    return new Claim(CERTAIN, folder + " has a snapshot.json");
  }

  private static List<String> sql(FolderListing listing) {
    return listing.files().stream().filter(file -> file.endsWith(".sql")).toList();
  }
}
