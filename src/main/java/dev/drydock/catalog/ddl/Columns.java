package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.Change;
import dev.drydock.catalog.Change.AttributeChange;
import dev.drydock.catalog.ObjectId;
import dev.drydock.sql.QuotedNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Columns of tables. */
final class Columns {
  static final Set<String> TYPE = Set.of("type", "collation");

  /** What a new type begins anew with. */
  private static final Set<String> OF_TYPE = Set.of("storage", "compression");

  private static final List<String> SETTINGS = List.of("storage", "statistics target", "options");

  private Columns() {}

  private static String alterTable(ObjectId id) {
    return "ALTER TABLE " + id.relationSql() + " ";
  }

  private static String alter(ObjectId id) {
    return alterTable(id) + "ALTER COLUMN " + QuotedNames.quoted(id.name()) + " ";
  }

  /** To a table that may have rows. */
  static List<DdlStatement> add(CatalogObject column) {
    ObjectId id = column.id();
    boolean filled = column.has("default") || column.has("identity") || column.has("generated");
    boolean later = NotNull.isInColumn(column) && !filled;
    String definition = (later ? nullable(column) : column).columnClauses();
    List<DdlStatement> statements = new ArrayList<>();
    statements.add(
        DdlStatement.of(
            id,
            alterTable(id)
                + "ADD COLUMN IF NOT EXISTS "
                + QuotedNames.quoted(id.name())
                + " "
                + definition));
    if (later) {
      statements.add(
          NotNull.set(
              column, "Fails while rows have no value in " + id.name() + ": give them one first."));
    }
    statements.addAll(settings(column));
    return statements;
  }

  private static CatalogObject nullable(CatalogObject column) {
    SortedMap<String, String> attributes = new TreeMap<>(column.attributes());
    attributes.keySet().removeIf(NotNull::is);
    return new CatalogObject(column.id(), attributes, column.facts());
  }

  /** What neither CREATE TABLE nor ADD COLUMN can say on every version. */
  static List<DdlStatement> settings(CatalogObject column) {
    List<DdlStatement> statements = new ArrayList<>();
    if (column.has(NotNull.NOT_NULL) && !NotNull.isInColumn(column)) {
      statements.add(NotNull.set(column, "Says nothing of the rows that are there."));
    }
    for (String setting : SETTINGS) {
      statements.addAll(set(column, setting));
    }
    return statements;
  }

  private static List<DdlStatement> set(CatalogObject column, String setting) {
    return column
        .get(setting)
        .map(value -> new AttributeChange(setting, Optional.empty(), Optional.of(value)))
        .map(attribute -> change(column.id(), column, attribute))
        .orElse(List.of());
  }

  /** What differs of what {@link #settings} sets, and of its compression. */
  static List<DdlStatement> changeSettings(Change change) {
    return change.attributes().stream()
        .filter(a -> SETTINGS.contains(a.name()) || OF_TYPE.contains(a.name()))
        .flatMap(a -> change(change.id(), change.after().orElseThrow(), a).stream())
        .toList();
  }

  /** All that differs, a default out of the way of a new type. */
  static List<DdlStatement> change(Change change) {
    ObjectId id = change.id();
    CatalogObject wanted = change.after().orElseThrow();
    List<AttributeChange> attributes =
        change.attributes().stream().sorted(Comparator.comparingInt(Columns::turn)).toList();
    Set<String> names =
        attributes.stream()
            .map(AttributeChange::name)
            .collect(Collectors.toCollection(HashSet::new));
    List<DdlStatement> statements = new ArrayList<>();
    boolean typed = names.stream().anyMatch(TYPE::contains);
    boolean hadDefault = change.before().filter(c -> c.has("default")).isPresent();
    if (typed) {
      if (hadDefault) {
        statements.add(DdlStatement.of(id, alter(id) + "DROP DEFAULT"));
      }
      statements.add(retype(change));
      if (wanted.has("default") && (hadDefault || names.contains("default"))) {
        statements.add(setDefault(id, wanted));
      }
      OF_TYPE.stream().sorted().forEach(setting -> statements.addAll(set(wanted, setting)));
    }
    for (AttributeChange attribute : attributes) {
      boolean done =
          typed
              && (TYPE.contains(attribute.name())
                  || OF_TYPE.contains(attribute.name())
                  || attribute.name().equals("default"));
      if (NotNull.is(attribute.name())) {
        // told with the first of its attributes
        statements.addAll(names.removeIf(NotNull::is) ? NotNull.change(change) : List.of());
      } else if (!done) {
        statements.addAll(change(id, wanted, attribute));
      }
    }
    return statements;
  }

  /**
   * An identity or an expression stands in the way of a default, until it is gone; an identity can
   * only be where no value is missing.
   */
  private static int turn(AttributeChange attribute) {
    boolean goes = attribute.after().isEmpty();
    if (NotNull.is(attribute.name())) {
      return attribute.name().equals(NotNull.NOT_NULL) && goes ? 3 : 1;
    }
    return goes && (attribute.name().equals("identity") || attribute.name().equals("generated"))
        ? 0
        : 2;
  }

  private static DdlStatement retype(Change change) {
    ObjectId id = change.id();
    CatalogObject wanted = change.after().orElseThrow();
    String name = QuotedNames.quoted(id.name());
    String type = wanted.get("type").orElse("");
    return DdlStatement.of(
        id,
        alter(id)
            + "TYPE "
            + type
            + wanted.get("collation").map(c -> " COLLATE " + c).orElse("")
            + (wanted.has("generated")
                ? ""
                : " USING " + (isStrange(change) ? asWritten(name) : name) + "::" + type),
        "Rewrites the table unless the types are stored alike.");
  }

  /** From one enum or composite type to another no cast leads, only what values look like. */
  private static boolean isStrange(Change change) {
    Optional<String> sort = change.after().flatMap(column -> column.fact("sort of type"));
    return sort.isPresent()
        && sort.equals(change.before().flatMap(column -> column.fact("sort of type")))
        && change.attributes().stream().anyMatch(a -> a.name().equals("type"));
  }

  /** Not by a cast to text, of which somebody may have made their own. */
  private static String asWritten(String name) {
    return "(CASE WHEN %1$s IS DISTINCT FROM NULL THEN format('%%s', %1$s) END)".formatted(name);
  }

  /** Whether what is done about it is done to the partitions' defaults too. */
  static boolean reachesDefaults(AttributeChange attribute) {
    return TYPE.contains(attribute.name()) || attribute.name().equals("default");
  }

  static DdlStatement setDefault(ObjectId id, CatalogObject wanted) {
    return DdlStatement.of(
        id, alter(id) + wanted.get("default").map(d -> "SET DEFAULT " + d).orElse("DROP DEFAULT"));
  }

  private static List<DdlStatement> change(
      ObjectId id, CatalogObject wanted, AttributeChange attribute) {
    Optional<String> value = attribute.after();
    return switch (attribute.name()) {
      case "default" -> List.of(setDefault(id, wanted));
      case "identity" -> identity(id, wanted, attribute);
      case "identity options" ->
          wanted.has("identity") && attribute.before().isPresent()
              ? List.of(DdlStatement.of(id, alter(id) + sets(value.orElse(""))))
              : List.of();
      case "compression" ->
          List.of(DdlStatement.of(id, alter(id) + "SET COMPRESSION " + value.orElse("DEFAULT")));
      case "storage" ->
          List.of(
              DdlStatement.of(
                  id,
                  alter(id)
                      + "SET STORAGE "
                      + value.or(() -> wanted.fact("usual storage")).orElse("EXTENDED")));
      case "statistics target" ->
          List.of(DdlStatement.of(id, alter(id) + "SET STATISTICS " + value.orElse("-1")));
      case "options" -> Options.change(id, alter(id), attribute);
      case "foreign options" ->
          List.of(DdlStatement.of(id, alter(id) + ForeignOptions.change(attribute)));
      case "generated" ->
          value.isPresent()
              ? List.of(
                  attribute.before().isPresent()
                      ? DdlStatement.of(
                          id,
                          alter(id) + "SET EXPRESSION AS (" + value.get() + ")",
                          "Rewrites the table.")
                      : cannot(id, attribute))
              : List.of(DdlStatement.of(id, alter(id) + "DROP EXPRESSION IF EXISTS"));
      case "generated kind" -> List.of();
      default -> List.of(cannot(id, attribute));
    };
  }

  /**
   * Whether only a new column can have the expression that is wanted; its values follow from it.
   */
  static boolean isMadeAnew(Change change, int serverMajor) {
    boolean expression =
        change.kind() == Change.Kind.CHANGED
            && change.attributes().stream()
                .anyMatch(a -> a.name().startsWith("generated") && a.after().isPresent());
    return expression && !canSetExpression(change, serverMajor);
  }

  /** PostgreSQL 17 came to know it. */
  private static boolean canSetExpression(Change change, int serverMajor) {
    return serverMajor >= 17
        && change.before().filter(c -> c.has("generated")).isPresent()
        && change.attributes().stream().noneMatch(a -> a.name().equals("generated kind"));
  }

  /** Dropped and added. */
  static List<DdlStatement> again(CatalogObject wanted) {
    List<DdlStatement> statements = new ArrayList<>();
    statements.add(Creation.drop(wanted.id()));
    statements.addAll(add(wanted));
    return statements;
  }

  private static DdlStatement cannot(ObjectId id, AttributeChange attribute) {
    return DdlStatement.cannot(
        id,
        "column %s: %s would have to be changed by dropping the column and adding it again"
            .formatted(id.display(), attribute.name()));
  }

  static DdlStatement dropIdentity(ObjectId id) {
    return DdlStatement.of(id, alter(id) + "DROP IDENTITY IF EXISTS");
  }

  private static List<DdlStatement> identity(
      ObjectId id, CatalogObject wanted, AttributeChange attribute) {
    if (attribute.after().isEmpty()) {
      return List.of(dropIdentity(id));
    }
    String change =
        attribute.before().isEmpty()
            ? "ADD " + wanted.identityClause()
            : "SET GENERATED " + attribute.after().get();
    return List.of(DdlStatement.of(id, alter(id) + change));
  }

  /** {@code INCREMENT BY 1 START WITH 5} as {@code SET INCREMENT BY 1 SET START WITH 5}. */
  private static String sets(String options) {
    return options.replaceAll("(INCREMENT|MINVALUE|MAXVALUE|START|CACHE|CYCLE)", "SET $1")
        + (options.endsWith("CYCLE") ? "" : " SET NO CYCLE");
  }
}
