package dev.drydock.tool.paired;

import dev.drydock.migration.HistoryTable;
import dev.drydock.tool.Claim;
import dev.drydock.tool.FolderListing;
import dev.drydock.tool.Tool;
import dev.drydock.tool.files.Marks;
import dev.drydock.tool.rows.ReadLayout;
import dev.drydock.tool.rows.RowReader;
import dev.drydock.tool.rows.Rows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The tools that keep both ways in files of their own. */
public final class PairedTools {
  private static final Pattern UP = Pattern.compile("[0-9]+_[^/]*\\.up\\.sql");
  private static final Pattern DOWN = Pattern.compile("[0-9]+_[^/]*\\.down\\.sql");
  private static final Pattern NO_TRANSACTION = Pattern.compile("\\A-- no-transaction");

  private static final int LIKELY = 92;
  private static final int RATHER_THE_OTHER = 91;

  /** The names would do for any tool of numbered files; only a history can speak for it. */
  private static final int UNLIKELY = 5;

  private PairedTools() {}

  /** All of them. */
  public static List<Tool> all() {
    return List.of(golangMigrate(), sqlx(), dbMigrate(), postgrator());
  }

  /** golang-migrate: {@code 000042_what.up.sql}; it counts, or takes the time. */
  static Tool golangMigrate() {
    return new PairedTool(
        "golang-migrate",
        "golang-migrate",
        Pattern.compile("([0-9]+)_(.*)\\.up\\.sql"),
        DOWN,
        listing ->
            claim(listing, UP, DOWN, looksLikeSqlx(listing) ? RATHER_THE_OTHER : LIKELY)
                .map(claim -> orElse(claim, "sqlx")),
        Optional.empty(),
        new PairNaming(".up.sql", ".down.sql"),
        GolangLayout.make());
  }

  /** sqlx: pairs as above, or files without a way back. */
  static Tool sqlx() {
    return new PairedTool(
        "sqlx",
        "sqlx",
        Pattern.compile("([0-9]+)_(.*?)(?:\\.up)?\\.sql"),
        DOWN,
        PairedTools::sqlxClaim,
        Optional.of("-- no-transaction"),
        new PairNaming(".up.sql", ".down.sql"),
        new SqlxLayout());
  }

  /** Both name their files so, and record them each in its own way. */
  private static Claim orElse(Claim claim, String other) {
    String choice = ", as %s names them too: choose that with --tool %s".formatted(other, other);
    return new Claim(claim.strength(), claim.reason() + choice);
  }

  /** Its program takes the time; what tells for certain is its option, or Rust around it. */
  private static boolean looksLikeSqlx(FolderListing listing) {
    boolean rust =
        listing.around().stream()
            .anyMatch(file -> file.endsWith("Cargo.toml") || file.contains("sqlx"));
    boolean go = listing.around().stream().anyMatch(file -> file.endsWith("go.mod"));
    boolean times =
        listing.files().stream()
            .filter(file -> UP.matcher(file).matches())
            .allMatch(file -> file.indexOf('_') == 14);
    return rust || times && !go;
  }

  private static Optional<Claim> sqlxClaim(FolderListing listing) {
    Optional<Claim> pairs =
        claim(listing, UP, DOWN, looksLikeSqlx(listing) ? LIKELY : RATHER_THE_OTHER);
    if (pairs.isPresent()) {
      return pairs.map(claim -> orElse(claim, "golang-migrate"));
    }
    Optional<Claim> marked =
        Marks.firstWith(listing, NO_TRANSACTION)
            .map(file -> new Claim(LIKELY, file + " has its mark -- no-transaction"));
    boolean possible =
        listing.files().stream().anyMatch(file -> file.matches("[0-9]+_[^/]*\\.sql"));
    return marked.or(
        () ->
            possible
                ? Optional.of(new Claim(UNLIKELY, "the names would be sqlx's too"))
                : Optional.empty());
  }

  /** db-migrate's SQL files: {@code 20250828143000-what-up.sql}. */
  private static Tool dbMigrate() {
    Pattern up = Pattern.compile("([0-9]+)-([^/]*)-up\\.sql");
    Pattern down = Pattern.compile("([0-9]+)-([^/]*)-down\\.sql");
    return new PairedTool(
        "db-migrate",
        "db-migrate",
        up,
        down,
        listing -> claim(listing, up, down, LIKELY),
        Optional.empty(),
        new PairNaming("-up.sql", "-down.sql"),
        new ReadLayout(
            "db-migrate",
            "db-migrate",
            new HistoryTable("public", "migrations"),
            Set.of("name", "run_on"),
            columns -> true,
            new RowReader(Optional.of("run_on"), List.of("id")),
            (row, at) -> {
              String name = row.value("name").orElse("").replaceFirst("^/", "");
              return Rows.ofVersion(row, Rows.number(name.split("-", 2)[0]), Optional.of(name), at);
            }));
  }

  /** postgrator: {@code 001.do.what.sql} and {@code 001.undo.what.sql}. */
  private static Tool postgrator() {
    Pattern up = Pattern.compile("([0-9]+)\\.do\\.([^/]*?)\\.?sql");
    Pattern down = Pattern.compile("([0-9]+)\\.undo\\.([^/]*?)\\.?sql");
    return new PairedTool(
        "postgrator",
        "Postgrator",
        up,
        down,
        listing -> claim(listing, up, down, LIKELY),
        Optional.empty(),
        new PairNaming(".do.sql", ".undo.sql"),
        new ReadLayout(
            "postgrator",
            "Postgrator",
            new HistoryTable("public", "schemaversion"),
            Set.of("version", "md5"),
            columns -> true,
            new RowReader(Optional.of("run_at"), List.of("version")),
            (row, at) ->
                Rows.ofVersion(
                    row, Rows.number(row.value("version").orElse("")), row.value("name"), at)));
  }

  /** A stray file of another tool does not make a folder its own. */
  private static Optional<Claim> claim(
      FolderListing listing, Pattern up, Pattern down, int strength) {
    List<String> files =
        listing.files().stream().filter(file -> up.matcher(file).matches()).toList();
    long undoes = listing.files().stream().filter(file -> down.matcher(file).matches()).count();
    long sql = listing.files().stream().filter(file -> file.endsWith(".sql")).count();
    return files.isEmpty() || (files.size() + undoes) * 3L < sql
        ? Optional.empty()
        : Optional.of(new Claim(strength, "it has " + files.getFirst()));
  }
}
