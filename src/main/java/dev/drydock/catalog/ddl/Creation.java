package dev.drydock.catalog.ddl;

import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements that make one object, without owner, grants and comment. */
final class Creation {
  private final Snapshot snapshot;

  /**
   * @param snapshot the object's own, where its columns are
   */
  Creation(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  List<DdlStatement> of(CatalogObject object) {
    ObjectId id = object.id();
    String name = Text.named(id);
    String definition = object.get("definition").map(String::strip).orElse("");
    return switch (id.kind()) {
      case SCHEMA -> one(id, "CREATE SCHEMA IF NOT EXISTS " + name);
      case EXTENSION ->
          one(
              id,
              "CREATE EXTENSION IF NOT EXISTS "
                  + name
                  + " WITH SCHEMA "
                  + QuotedNames.quoted(object.get("in schema").orElse("public")));
      case COLLATION -> one(id, "CREATE COLLATION IF NOT EXISTS " + name + " (" + definition + ")");
      case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE ->
          one(
              id,
              Text.guarded(
                  "to_regtype(" + StringConstant.of(name) + ") IS NULL", Types.create(object)));
      case SEQUENCE ->
          one(
              id,
              "CREATE "
                  + (object.has("unlogged") ? "UNLOGGED " : "")
                  + "SEQUENCE IF NOT EXISTS "
                  + name
                  + " "
                  + definition);
      case TABLE, FOREIGN_TABLE -> new Tables(snapshot).create(object);
      case COLUMN -> Columns.add(object);
      case CONSTRAINT -> with(one(id, Constraints.add(object)), Indexes.settings(object));
      case INDEX -> with(one(id, index(definition, snapshot, id)), Indexes.settings(object));
      case VIEW -> one(id, "CREATE OR REPLACE VIEW " + name + view(object, definition));
      case MATERIALIZED_VIEW ->
          one(id, "CREATE MATERIALIZED VIEW IF NOT EXISTS " + name + view(object, definition));
      case FUNCTION, PROCEDURE, AGGREGATE -> one(id, definition);
      case TRIGGER -> trigger(object, name, definition);
      case POLICY ->
          List.of(
              drop(id),
              DdlStatement.of(id, "CREATE POLICY " + name + " " + object.policyClauses()));
      case RULE ->
          enabled(object, definition.replaceFirst("^CREATE RULE", "CREATE OR REPLACE RULE"));
      case STATISTICS ->
          with(
              one(
                  id,
                  definition.replaceFirst("^CREATE STATISTICS", "CREATE STATISTICS IF NOT EXISTS")),
              object.has("statistics target") ? List.of(Indexes.statistics(object)) : List.of());
      case OPERATOR ->
          one(
              id,
              Text.guarded(
                  "to_regoperator(" + StringConstant.of(name.replace(" (", "(")) + ") IS NULL",
                  definition));
      case CAST -> one(id, cast(id.name(), definition));
      case FOREIGN_SERVER -> one(id, Servers.create(object));
      case TEXT_SEARCH_DICTIONARY, TEXT_SEARCH_CONFIGURATION -> TextSearch.create(object);
      case USER_MAPPING -> UserMappings.create(object);
      case PUBLICATION -> one(id, Publications.create(object));
      case SUBSCRIPTION -> Subscriptions.missing(id);
      case SECURITY_LABEL -> List.of(SecurityLabels.put(object));
      case EVENT_TRIGGER -> eventTrigger(object, name, definition);
      case DEFAULT_PRIVILEGES -> List.of();
    };
  }

  private static List<DdlStatement> one(ObjectId id, String sql) {
    return List.of(
        DdlStatement.of(id, sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql));
  }

  private static List<DdlStatement> with(List<DdlStatement> making, List<DdlStatement> setting) {
    List<DdlStatement> both = new ArrayList<>(making);
    both.addAll(setting);
    return both;
  }

  static DdlStatement drop(ObjectId id) {
    if (id.kind() == ObjectKind.SUBSCRIPTION) {
      return Subscriptions.untracked(id);
    }
    if (id.kind() == ObjectKind.SECURITY_LABEL) {
      return SecurityLabels.take(id);
    }
    return DdlStatement.of(
        id,
        switch (id.kind()) {
          case COLUMN ->
              "ALTER TABLE "
                  + id.relationSql()
                  + " DROP COLUMN IF EXISTS "
                  + QuotedNames.quoted(id.name());
          case CONSTRAINT ->
              "ALTER TABLE "
                  + id.relationSql()
                  + " DROP CONSTRAINT IF EXISTS "
                  + QuotedNames.quoted(id.name());
          case INDEX -> "DROP INDEX IF EXISTS " + QuotedNames.quoted(id.schema(), id.name());
          default -> "DROP " + Text.kind(id.kind()) + " IF EXISTS " + Text.named(id);
        });
  }

  private static String view(CatalogObject view, String definition) {
    return view.get("options").map(options -> " WITH (" + options + ")").orElse("")
        + " AS\n"
        + (definition.endsWith(";")
            ? definition.substring(0, definition.length() - 1)
            : definition);
  }

  /** The definition of a partitioned index says ONLY, which would leave its parts out. */
  private static String index(String definition, Snapshot snapshot, ObjectId id) {
    boolean partitioned =
        snapshot.relation(id.schema(), id.table()).filter(t -> t.has("partition by")).isPresent();
    String sql = definition.replaceFirst("INDEX ", "INDEX IF NOT EXISTS ");
    return partitioned ? sql.replaceFirst(" ON ONLY ", " ON ") : sql;
  }

  private static List<DdlStatement> trigger(CatalogObject trigger, String name, String definition) {
    List<DdlStatement> statements = new ArrayList<>();
    statements.add(drop(trigger.id()));
    statements.addAll(enabled(trigger, definition));
    return statements;
  }

  private static List<DdlStatement> enabled(CatalogObject made, String definition) {
    List<DdlStatement> statements = new ArrayList<>(one(made.id(), definition));
    made.get("enabled").ifPresent(how -> statements.add(enable(made.id(), Optional.of(how))));
    return statements;
  }

  /** Of a trigger or a rule; ENABLE is the default. */
  static DdlStatement enable(ObjectId id, Optional<String> how) {
    return DdlStatement.of(
        id,
        "ALTER TABLE "
            + id.relationSql()
            + " "
            + how.orElse("ENABLE")
            + " "
            + Text.kind(id.kind())
            + " "
            + QuotedNames.quoted(id.name()));
  }

  private static List<DdlStatement> eventTrigger(
      CatalogObject trigger, String name, String definition) {
    List<DdlStatement> statements = new ArrayList<>();
    statements.add(drop(trigger.id()));
    statements.add(DdlStatement.of(trigger.id(), definition));
    trigger
        .get("enabled")
        .ifPresent(
            how ->
                statements.add(
                    DdlStatement.of(trigger.id(), "ALTER EVENT TRIGGER " + name + " " + how)));
    return statements;
  }

  private static String cast(String types, String definition) {
    String[] both = types.substring(1, types.length() - 1).split(" AS ");
    return Text.guarded(
        "NOT EXISTS (SELECT FROM pg_cast WHERE castsource = to_regtype("
            + StringConstant.of(both[0])
            + ") AND casttarget = to_regtype("
            + StringConstant.of(both[1])
            + "))",
        definition);
  }
}
