package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.Changes;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import dev.drydock.sql.QuotedNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables and foreign tables. */
final class Tables {
  private final Snapshot snapshot;

  Tables(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  List<DdlStatement> create(CatalogObject table) {
    ObjectId id = table.id();
    List<CatalogObject> columns = snapshot.parts(id, ObjectKind.COLUMN);
    List<DdlStatement> statements = new ArrayList<>();
    statements.add(DdlStatement.of(id, head(table) + body(table, columns) + tail(table)));
    if (table.has("partition of")) {
      columns.forEach(column -> statements.addAll(ownOfPartition(column)));
    } else {
      columns.forEach(column -> statements.addAll(Columns.settings(column)));
    }
    return statements;
  }

  private static String head(CatalogObject table) {
    String kind =
        table.id().kind() == ObjectKind.FOREIGN_TABLE
            ? "FOREIGN TABLE"
            : (table.has("unlogged") ? "UNLOGGED " : "") + "TABLE";
    return "CREATE " + kind + " IF NOT EXISTS " + Text.named(table.id());
  }

  private static String body(CatalogObject table, List<CatalogObject> columns) {
    if (table.has("partition of")) {
      return " PARTITION OF "
          + table.get("partition of").orElse("")
          + " "
          + table.get("partition bound").orElse("");
    }
    if (table.has("of type")) {
      return " OF " + table.get("of type").orElse("");
    }
    return columns.stream()
        .map(column -> "  " + QuotedNames.quoted(column.id().name()) + " " + column.columnClauses())
        .collect(Collectors.joining(",\n", " (\n", "\n)"));
  }

  private static String tail(CatalogObject table) {
    return table.get("inherits").map(parents -> " INHERITS (" + parents + ")").orElse("")
        + table.get("partition by").map(key -> " PARTITION BY " + key).orElse("")
        + table.get("access method").map(m -> " USING " + QuotedNames.quoted(m)).orElse("")
        + with(table)
        + table.get("server").map(server -> " SERVER " + server).orElse("")
        + table.get("foreign options").map(o -> " OPTIONS (" + o + ")").orElse("");
  }

  private static String with(CatalogObject table) {
    List<String> options = new ArrayList<>();
    table.get("options").ifPresent(options::add);
    table.get("toast options").map(Tables::toast).ifPresent(options::add);
    return options.isEmpty() ? "" : " WITH (" + String.join(", ", options) + ")";
  }

  /** Those of the table's own table for long values. */
  private static String toast(String options) {
    return Arrays.stream(options.split(", "))
        .map(one -> "toast." + one)
        .collect(Collectors.joining(", "));
  }

  private static AttributeChange toast(AttributeChange of) {
    return new AttributeChange(
        of.name(), of.before().map(Tables::toast), of.after().map(Tables::toast));
  }

  /** A default or a NOT NULL in which a partition differs from its parent. */
  static List<DdlStatement> ownOfPartition(CatalogObject column) {
    String alter =
        "ALTER TABLE "
            + column.id().relationSql()
            + " ALTER COLUMN "
            + QuotedNames.quoted(column.id().name());
    List<DdlStatement> statements = new ArrayList<>();
    column
        .get("default")
        .ifPresent(d -> statements.add(DdlStatement.of(column.id(), alter + " SET DEFAULT " + d)));
    if (NotNull.isInColumn(column)) {
      statements.add(DdlStatement.of(column.id(), alter + " SET NOT NULL"));
    }
    statements.addAll(Columns.settings(column));
    return statements;
  }

  /** What is set on a table when all its parts are there. */
  static List<DdlStatement> settings(CatalogObject table) {
    List<DdlStatement> statements = new ArrayList<>();
    for (String setting :
        List.of("row security", "row security for the owner", "replica identity")) {
      table
          .get(setting)
          .ifPresent(
              value ->
                  statements.addAll(
                      change(
                          table.id(),
                          new AttributeChange(setting, Optional.empty(), Optional.of(value)))));
    }
    return statements;
  }

  static List<DdlStatement> change(Change change, AttributeChange attribute) {
    if (attribute.name().startsWith("partition b") || attribute.name().equals("partition of")) {
      return Parentage.partition(change, attribute);
    }
    return change(change.id(), attribute);
  }

  private static List<DdlStatement> change(ObjectId id, AttributeChange attribute) {
    String alter = "ALTER " + Text.kind(id.kind()) + " " + Text.named(id) + " ";
    boolean set = attribute.after().isPresent();
    return switch (attribute.name()) {
      case "row security" ->
          List.of(
              DdlStatement.of(id, alter + (set ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY"));
      case "row security for the owner" ->
          List.of(DdlStatement.of(id, alter + (set ? "" : "NO ") + "FORCE ROW LEVEL SECURITY"));
      case "replica identity" ->
          List.of(
              DdlStatement.of(
                  id, alter + "REPLICA IDENTITY " + attribute.after().orElse("DEFAULT")));
      case "unlogged" ->
          List.of(
              DdlStatement.of(
                  id, alter + "SET " + (set ? "UNLOGGED" : "LOGGED"), "Rewrites the table."));
      case "options" -> Options.change(id, alter, attribute);
      case "toast options" -> Options.change(id, alter, toast(attribute));
      case "foreign options" ->
          List.of(DdlStatement.of(id, alter + ForeignOptions.change(attribute)));
      case "access method" ->
          List.of(
              DdlStatement.of(
                  id,
                  alter + "SET ACCESS METHOD " + attribute.after().orElse("heap"),
                  "Rewrites the table."));
      case "inherits" -> Parentage.inherits(id, attribute);
      case Changes.COLUMN_ORDER ->
          List.of(
              DdlStatement.cannot(
                  id, "table " + id.display() + ": columns cannot be put in another order"));
      default ->
          List.of(
              DdlStatement.cannot(
                  id,
                  "table %s: %s cannot be altered from %s to %s"
                      .formatted(
                          id.display(),
                          attribute.name(),
                          attribute.before().orElse("nothing"),
                          attribute.after().orElse("nothing"))));
    };
  }
}
