package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.ObjectId;
import dev.drydock.sql.Identifiers;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** NOT NULL of columns, which PostgreSQL 18 keeps as constraints with a name and a state. */
final class NotNull {
  static final String NOT_NULL = "not null";
  private static final String NAMED = "not null named";
  private static final String NOT_INHERITED = "not null not inherited";
  private static final String NOT_VALID = "not null not valid";
  private static final String FAILS = "Fails while rows have no value in %s.";

  private NotNull() {}

  /** Whether an attribute of a column is about its NOT NULL. */
  static boolean is(String attribute) {
    return attribute.startsWith(NOT_NULL);
  }

  /** Whether a column's own words can say it, as they cannot say NOT VALID. */
  static boolean isInColumn(CatalogObject column) {
    return column.has(NOT_NULL) && !column.has(NOT_VALID);
  }

  /** For a column that may be null. */
  static DdlStatement set(CatalogObject column, String remark) {
    ObjectId id = column.id();
    boolean plain = !column.has(NAMED) && !column.has(NOT_INHERITED) && !column.has(NOT_VALID);
    if (plain) {
      return DdlStatement.of(id, alterColumn(id) + "SET NOT NULL", remark);
    }
    String name = name(column);
    return DdlStatement.of(
        id,
        Text.guarded(
            "EXISTS (SELECT FROM pg_attribute WHERE attrelid = "
                + StringConstant.of(id.relationSql())
                + "::regclass AND attname = "
                + StringConstant.of(id.name())
                + " AND NOT attnotnull)",
            "ALTER TABLE "
                + id.relationSql()
                + " ADD CONSTRAINT "
                + QuotedNames.quoted(name)
                + " NOT NULL "
                + QuotedNames.quoted(id.name())
                + (column.has(NOT_INHERITED) ? " NO INHERIT" : "")
                + (column.has(NOT_VALID) ? " NOT VALID" : "")),
        remark);
  }

  /** All that differs in it. */
  static List<DdlStatement> change(Change column) {
    ObjectId id = column.id();
    CatalogObject there = column.before().orElseThrow();
    CatalogObject wanted = column.after().orElseThrow();
    Set<String> names =
        column.attributes().stream()
            .map(AttributeChange::name)
            .filter(NotNull::is)
            .collect(Collectors.toSet());
    if (names.isEmpty() || !there.has(NOT_NULL) && !wanted.has(NOT_NULL)) {
      return List.of();
    }
    DdlStatement drop = DdlStatement.of(id, alterColumn(id) + "DROP NOT NULL");
    if (!wanted.has(NOT_NULL)) {
      return List.of(drop);
    }
    DdlStatement set = set(wanted, FAILS.formatted(id.name()));
    if (!there.has(NOT_NULL)) {
      return List.of(set);
    }
    if (names.contains(NOT_VALID) && wanted.has(NOT_VALID)) {
      return List.of(drop, set);
    }
    return states(id, there, wanted, names);
  }

  private static List<DdlStatement> states(
      ObjectId id, CatalogObject there, CatalogObject wanted, Set<String> names) {
    String old = name(there);
    String alter = "ALTER TABLE " + id.relationSql() + " ";
    List<DdlStatement> statements = new ArrayList<>();
    if (names.contains(NOT_VALID)) {
      statements.add(
          DdlStatement.of(
              id,
              alter + "VALIDATE CONSTRAINT " + QuotedNames.quoted(old),
              FAILS.formatted(id.name())));
    }
    if (names.contains(NOT_INHERITED)) {
      statements.add(
          DdlStatement.of(
              id,
              alter
                  + "ALTER CONSTRAINT "
                  + QuotedNames.quoted(old)
                  + (wanted.has(NOT_INHERITED) ? " NO INHERIT" : " INHERIT")));
    }
    String name = name(wanted);
    if (names.contains(NAMED) && !old.equals(name)) {
      statements.add(rename(id, old, name));
    }
    return statements;
  }

  /** Frees the name of a column's constraint for that of another column. */
  static DdlStatement aside(CatalogObject column, String suffix) {
    String name = name(column);
    return rename(column.id(), name, Identifiers.followedBy(name, suffix));
  }

  /** Whether its constraint has a name that somebody gave it. */
  static boolean isNamed(CatalogObject column) {
    return column.has(NAMED);
  }

  /** Whether two columns call their constraints the same. */
  static boolean haveOneName(CatalogObject one, CatalogObject other) {
    return isNamed(one) && one.get(NAMED).equals(other.get(NAMED));
  }

  private static DdlStatement rename(ObjectId column, String old, String name) {
    return DdlStatement.of(
        column,
        Text.guarded(
            exists(column, old),
            "ALTER TABLE "
                + column.relationSql()
                + " RENAME CONSTRAINT "
                + QuotedNames.quoted(old)
                + " TO "
                + QuotedNames.quoted(name)));
  }

  private static String name(CatalogObject column) {
    return column
        .get(NAMED)
        .or(() -> column.fact("not null constraint"))
        .orElse(column.id().table() + "_" + column.id().name() + "_not_null");
  }

  private static String exists(ObjectId column, String name) {
    return "EXISTS (SELECT FROM pg_constraint WHERE conrelid = "
        + StringConstant.of(column.relationSql())
        + "::regclass AND conname = "
        + StringConstant.of(name)
        + ")";
  }

  private static String alterColumn(ObjectId id) {
    return "ALTER TABLE "
        + id.relationSql()
        + " ALTER COLUMN "
        + QuotedNames.quoted(id.name())
        + " ";
  }
}
