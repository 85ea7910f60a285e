package dev.drydock.tool.marked;

import dev.drydock.migration.HistoryTable;
import dev.drydock.migration.Version;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.Tool;
import dev.drydock.tool.files.UpPart;
import dev.drydock.tool.marked.MarkedTool.Order;
import dev.drydock.tool.plain.VersionedName;
import dev.drydock.tool.rows.HighWater;
import dev.drydock.tool.rows.ReadLayout;
import dev.drydock.tool.rows.RowReader;
import dev.drydock.tool.rows.Rows;
import dev.drydock.tool.rows.TableShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tools that divide a file by comments. */
public final class MarkedTools {
  private static final Pattern DBMATE_NAME =
      Pattern.compile("([0-9]{1,17})(.*)\\.sql", Pattern.DOTALL);

  private static final Pattern ONE_WAY = Pattern.compile(".*[.-](?:up|down)\\.sql", Pattern.DOTALL);

  private MarkedTools() {}

  /**
   * All of them.
   *
   * @param environment for the tools that put its values in
   */
  public static List<Tool> all(Map<String, String> environment) {
    return List.of(
        goose(environment),
        micrate(),
        dbmate(),
        sqlMigrate(),
        nodePgMigrate(),
        rambler(),
        tern(),
        shmig(),
        mybatis(),
        PlayEvolutions.tool());
  }

  /** goose: {@code -- +goose Up}, {@code -- +goose NO TRANSACTION}, {@code -- +goose ENVSUB ON}. */
  static Tool goose(Map<String, String> environment) {
    return new MarkedTool(
            "goose",
            "goose",
            VersionedName::parse,
            Order.BY_NUMBER,
            UpPart.between("(?i)^\uFEFF?--\\s*\\+goose\\s+up\\b", "(?i)^--\\s*\\+goose\\s+down\\b"),
            option("(?mi)^\uFEFF?--\\s*\\+goose\\s+no\\s+transaction\\b"),
            GooseLayout.ofGoose())
        .having(habits -> habits.withVariables(new GooseVariables(environment)::replaced));
  }

  /** micrate, goose for Crystal: {@code -- +micrate Up}. */
  private static Tool micrate() {
    return new MarkedTool(
        "micrate",
        "micrate",
        VersionedName::parse,
        Order.BY_NUMBER,
        UpPart.between("(?i)^\uFEFF?--\\s*\\+micrate\\s+up\\b", "(?i)^--\\s*\\+micrate\\s+down\\b"),
        Optional.empty(),
        GooseLayout.ofMicrate());
  }

  /** dbmate: {@code -- migrate:up transaction:false}; any name that begins with digits. */
  static Tool dbmate() {
    return new MarkedTool(
            "dbmate",
            "dbmate",
            MarkedTools::dbmateName,
            Order.BY_NAME,
            UpPart.between("^\uFEFF?--\\s*migrate:up\\b", "^--\\s*migrate:down\\b"),
            option("(?m)^\uFEFF?--\\s*migrate:up\\b.*\\btransaction:\\s*false\\b"),
            new ReadLayout(
                    "dbmate",
                    "dbmate",
                    new HistoryTable("public", "schema_migrations"),
                    Set.of("version"),
                    table ->
                        table.columns().size() == 1
                            && table
                                .columns()
                                .get("version")
                                .type()
                                .startsWith("character varying"),
                    new RowReader(Optional.empty(), List.of("version")),
                    (row, at) ->
                        Rows.ofVersion(
                            row,
                            Version.textual(row.value("version").orElse("")),
                            Optional.empty(),
                            at))
                .written(
                    new TableShape(
                        List.of("CREATE TABLE %s (version varchar PRIMARY KEY)"),
                        List.of("version"),
                        List.of("?"),
                        (migration, facts) -> List.of(migration.version().orElseThrow().text()),
                        text -> text)))
        .having(habits -> habits.refusing(DbmateMarks::wrong));
  }

  private static Optional<VersionedName> dbmateName(String file) {
    Matcher matcher = DBMATE_NAME.matcher(file);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String rest = matcher.group(2);
    boolean joined = rest.startsWith("_") || rest.startsWith("-");
    return Optional.of(
        new VersionedName(
            matcher.group(1), joined ? rest.substring(0, 1) : "", rest.substring(joined ? 1 : 0)));
  }

  /** sql-migrate: {@code -- +migrate Up notransaction}. */
  private static Tool sqlMigrate() {
    return new MarkedTool(
        "sql-migrate",
        "sql-migrate",
        VersionedName::parse,
        Order.BY_NUMBER,
        UpPart.between("(?i)^\uFEFF?--\\s*\\+migrate\\s+up\\b", "(?i)^--\\s*\\+migrate\\s+down\\b"),
        option("(?mi)^\uFEFF?--\\s*\\+migrate\\s+up\\b.*\\bnotransaction\\b"),
        named("sql-migrate", "gorp_migrations", "id", Optional.of("applied_at")));
  }

  /**
   * node-pg-migrate's SQL files; one without marks moves forward as a whole. Its marks are words
   * people write by themselves, so a name that says which way the file goes is not its own.
   */
  private static Tool nodePgMigrate() {
    return new MarkedTool(
        "node-pg-migrate",
        "node-pg-migrate",
        file -> ONE_WAY.matcher(file).matches() ? Optional.empty() : VersionedName.parse(file),
        Order.BY_NUMBER,
        UpPart.between(
            "(?i)^\uFEFF?\\s*--[\\s-]*up\\s+migration\\b",
            "(?i)^\\s*--[\\s-]*down\\s+migration\\b"),
        Optional.empty(),
        named("node-pg-migrate", "pgmigrations", "name", Optional.of("run_on")));
  }

  private static Tool rambler() {
    return new MarkedTool(
        "rambler",
        "rambler",
        VersionedName::parse,
        Order.BY_NUMBER,
        UpPart.between("(?i)^\uFEFF?--\\s*rambler\\s+up\\b", "(?i)^--\\s*rambler\\s+down\\b"),
        option("(?mi)^\uFEFF?--\\s*rambler\\s+no-transaction\\b"),
        named("rambler", "migrations", "migration", Optional.empty()));
  }

  /** tern: what follows one line takes back what is before it; its history is one number. */
  private static Tool tern() {
    return new MarkedTool(
            "tern",
            "tern",
            VersionedName::parse,
            Order.BY_NUMBER,
            UpPart.before("(?i)^---- create above / drop below ----"),
            option("(?mi)^---- tern: disable-tx ----"),
            new HighWater(
                new ReadLayout(
                    "tern",
                    "tern",
                    new HistoryTable("public", "schema_version"),
                    Set.of("version"),
                    table -> table.columns().size() == 1,
                    new RowReader(Optional.empty(), List.of("version")),
                    (row, at) ->
                        Rows.ofVersion(
                            row,
                            Rows.number(row.value("version").orElse("")),
                            Optional.empty(),
                            at))))
        .having(habits -> habits.withSettings("tern.conf"));
  }

  private static Tool shmig() {
    return new MarkedTool(
        "shmig",
        "shmig",
        VersionedName::parse,
        Order.BY_NUMBER,
        UpPart.between("^--\\s*====\\s*UP\\s*====", "^--\\s*====\\s*DOWN\\s*===="),
        Optional.empty(),
        named("shmig", "shmig_version", "version", Optional.of("migrated_at")));
  }

  private static Tool mybatis() {
    return new MarkedTool(
        "mybatis",
        "MyBatis Migrations",
        VersionedName::parse,
        Order.BY_NUMBER,
        UpPart.before("(?i)^\\s*--\\s*//\\s*@UNDO"),
        Optional.empty(),
        named("mybatis", "changelog", "id", Optional.empty()));
  }

  /** A table that names what was applied, each as its file begins. */
  private static HistoryLayout named(
      String tool, String table, String column, Optional<String> time) {
    return new ReadLayout(
        tool,
        tool,
        new HistoryTable("public", table),
        Set.of(column),
        columns -> true,
        new RowReader(time, List.of(column)),
        (row, at) -> {
          String recorded = row.value(column).orElse("");
          String file = recorded.endsWith(".sql") ? recorded : recorded + ".sql";
          return VersionedName.parse(file)
              .map(
                  name ->
                      Rows.ofVersion(
                          row, Rows.number(name.version()), Optional.of(name.name()), at))
              .orElseGet(() -> Rows.ofId(row, recorded, Optional.of(recorded), at));
        });
  }

  private static Optional<Pattern> option(String regex) {
    return Optional.of(Pattern.compile(regex));
  }
}
