package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import dev.drydock.sql.Identifiers;
import dev.drydock.sql.QuotedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Puts another enum of the same name in the place of one whose labels cannot be altered, and moves
 * the columns over by the names of their labels; a row with a label that is gone makes it fail.
 */
final class EnumExchange {
  private final Snapshot from;
  private final CatalogObject wanted;
  private final Predicate<ObjectId> setLater;

  /**
   * @param setLater the columns whose defaults are changed afterwards
   */
  EnumExchange(Snapshot from, CatalogObject wanted, Predicate<ObjectId> setLater) {
    this.from = from;
    this.wanted = wanted;
    this.setLater = setLater;
  }

  /** Columns of the type, or of arrays of it, where each is defined. */
  static List<CatalogObject> columns(Snapshot from, ObjectId type) {
    String name = Text.named(type);
    return from.ofKind(ObjectKind.COLUMN).stream()
        .filter(column -> column.get("type").filter(t -> isOf(t, name)).isPresent())
        .filter(column -> isTable(from, column.id()))
        .toList();
  }

  private static boolean isOf(String type, String name) {
    return type.equals(name) || type.equals(name + "[]");
  }

  private static boolean isTable(Snapshot from, ObjectId column) {
    return from.relation(column.schema(), column.table())
        .filter(
            table ->
                table.id().kind() == ObjectKind.TABLE
                    || table.id().kind() == ObjectKind.FOREIGN_TABLE)
        .filter(table -> !table.has("partition of"))
        .isPresent();
  }

  List<DdlStatement> statements() {
    ObjectId id = wanted.id();
    String old = Identifiers.followedBy(id.name(), "_drydock_old");
    List<DdlStatement> statements = new ArrayList<>();
    statements.add(
        DdlStatement.of(
            id,
            "ALTER TYPE " + Text.named(id) + " RENAME TO " + QuotedNames.quoted(old),
            "Labels cannot be taken from an enum, so another takes its place; fails while a row has"
                + " one of them."));
    statements.add(DdlStatement.of(id, Types.create(wanted)));
    for (CatalogObject column : columns(from, id)) {
      statements.addAll(moved(column));
    }
    statements.add(
        DdlStatement.of(id, "DROP TYPE IF EXISTS " + QuotedNames.quoted(id.schema(), old)));
    return statements;
  }

  private List<DdlStatement> moved(CatalogObject column) {
    ObjectId id = column.id();
    String name = QuotedNames.quoted(id.name());
    String alter = "ALTER TABLE " + id.relationSql() + " ALTER COLUMN " + name + " ";
    String type = column.get("type").orElse("");
    Optional<String> byDefault = column.get("default");
    List<DdlStatement> statements = new ArrayList<>();
    if (byDefault.isPresent()) {
      statements.add(DdlStatement.of(id, alter + "DROP DEFAULT"));
    }
    String text = type.endsWith("[]") ? "text[]" : "text";
    statements.add(
        DdlStatement.of(id, alter + "TYPE " + type + " USING " + name + "::" + text + "::" + type));
    byDefault
        .filter(value -> !setLater.test(id))
        .ifPresent(value -> statements.add(DdlStatement.of(id, alter + "SET DEFAULT " + value)));
    return statements;
  }
}
