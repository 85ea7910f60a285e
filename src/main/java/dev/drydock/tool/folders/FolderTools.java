package dev.drydock.tool.folders;

import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Version;
import dev.drydock.tool.Claim;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.Tool;
import dev.drydock.tool.files.Marks;
import dev.drydock.tool.rows.ReadLayout;
import dev.drydock.tool.rows.RowReader;
import dev.drydock.tool.rows.Rows;
import dev.drydock.tool.rows.TableShape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The tools that keep a migration in a folder of its own. */
public final class FolderTools {
  private static final int CERTAIN = 95;
  private static final int LIKELY = 92;

  private static final Pattern IN_TRANSACTION =
      Pattern.compile("(?m)^\\s*run_in_transaction\\s*=\\s*true\\b");

  private static final Pattern HASURA = Pattern.compile("(?:[0-9]{1,6}|1[0-9]{12})(?:_.*)?");
  private static final Pattern HASURA_UP = Pattern.compile(HASURA.pattern() + "/up\\.sql");

  private FolderTools() {}

  /** All of them. */
  public static List<Tool> all() {
    return List.of(diesel(), hasura(), prisma());
  }

  /** Diesel: {@code 2025-08-28-143000_what/up.sql}; dashes are no part of the version. */
  static Tool diesel() {
    return new FolderTool(
        "diesel",
        "Diesel",
        "up.sql",
        List.of("up.sql", "down.sql"),
        FolderTools::dieselVersion,
        listing -> among(listing, Pattern.compile("[^/]*[0-9][^/]*/up\\.sql"), LIKELY),
        FolderTools::outsideTransaction,
        new ReadLayout(
                "diesel",
                "Diesel",
                new HistoryTable("public", "__diesel_schema_migrations"),
                Set.of("version", "run_on"),
                columns -> columns.columns().get("version").type().startsWith("character varying"),
                new RowReader(Optional.of("run_on"), List.of("run_on", "version")),
                (row, at) ->
                    Rows.ofVersion(
                        row,
                        Version.textual(row.value("version").orElse("")),
                        Optional.empty(),
                        at))
            .written(
                new TableShape(
                    List.of(
                        """
                        CREATE TABLE %s (
                          version varchar(50) PRIMARY KEY NOT NULL,
                          run_on timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP
                        )"""),
                    List.of("version"),
                    List.of("?"),
                    (migration, facts) -> List.of(migration.version().orElseThrow().text()),
                    text -> text)));
  }

  private static Optional<Version> dieselVersion(String folder) {
    String digits = folder.split("_", 2)[0].replace("-", "");
    return digits.matches("[0-9]+") ? Optional.of(Version.textual(digits)) : Optional.empty();
  }

  /** A {@code metadata.toml} that does not say so means false, no such file means true. */
  private static boolean outsideTransaction(Migration migration) {
    Path metadata = migration.path().resolveSibling("metadata.toml");
    return Files.exists(metadata) && !IN_TRANSACTION.matcher(Marks.top(metadata)).find();
  }

  /**
   * Hasura: {@code 1741870000000_what/up.sql}, named by milliseconds or counted, where Diesel takes
   * dates with dashes. It keeps its history among its own settings, where only it can write.
   */
  private static Tool hasura() {
    return new FolderTool(
        "hasura",
        "Hasura",
        "up.sql",
        List.of("up.sql", "down.sql"),
        folder -> HASURA.matcher(folder).matches() ? dieselVersion(folder) : Optional.empty(),
        listing ->
            listing.around().stream().anyMatch(file -> file.endsWith("Cargo.toml"))
                    || listing.files().stream()
                        .anyMatch(f -> f.endsWith("/up.sql") && !HASURA_UP.matcher(f).matches())
                ? Optional.empty()
                : among(listing, HASURA_UP, CERTAIN),
        migration -> false,
        new ReadLayout(
            "hasura",
            "Hasura",
            new HistoryTable("hdb_catalog", "schema_migrations"),
            Set.of("version", "dirty"),
            columns -> columns.table().schema().equals("hdb_catalog"),
            new RowReader(Optional.empty(), List.of("version")),
            (row, at) ->
                Rows.ofVersion(
                    row, Version.textual(row.value("version").orElse("")), Optional.empty(), at)));
  }

  /** Prisma: {@code 20250828143000_what/migration.sql}; the whole name is the key. */
  static Tool prisma() {
    return new FolderTool(
        "prisma",
        "Prisma",
        "migration.sql",
        List.of("migration.sql"),
        folder -> folder.isEmpty() ? Optional.empty() : Optional.of(PrismaLayout.version(folder)),
        listing ->
            listing.files().contains("migration_lock.toml")
                ? Optional.of(new Claim(CERTAIN, "it has migration_lock.toml"))
                : among(listing, Pattern.compile("[^/]+/migration\\.sql"), LIKELY),
        migration -> false,
        new PrismaLayout());
  }

  private static Optional<Claim> among(FolderListing listing, Pattern name, int strength) {
    List<String> files =
        listing.files().stream().filter(file -> name.matcher(file).matches()).toList();
    long folders = listing.files().stream().filter(file -> file.endsWith(".sql")).count();
    return files.isEmpty() || files.size() * 3L < folders
        ? Optional.empty()
        : Optional.of(new Claim(strength, "it has " + files.getFirst()));
  }
}
