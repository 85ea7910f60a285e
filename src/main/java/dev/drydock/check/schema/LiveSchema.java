package dev.drydock.check.schema;

import dev.drydock.check.schema.Constraint.Kind;
import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads what a database contains, extensions' objects included, as rules need it: names and shapes,
 * no definitions. Reads {@code pg_catalog} alone, which every role may; takes no lock that stays
 * and writes nothing.
 */
final class LiveSchema {
  private static final String SEPARATOR = "\u001F";

  private final Session session;
  private final Schema schema;
  private final Map<Long, Relation.Draft> relations = new HashMap<>();

  private LiveSchema(Session session, Schema schema) {
    this.session = session;
    this.schema = schema;
  }

  /** Puts everything that is there at the beginning of a schema. */
  static void read(Session session, Schema schema) throws ServerException {
    new LiveSchema(session, schema).read();
  }

  private void read() throws ServerException {
    each(LiveQuery.RELATIONS, this::relation);
    each(LiveQuery.COLUMNS, this::column);
    each(LiveQuery.CONSTRAINTS, this::constraint);
    each(LiveQuery.INDEXES, this::index);
    each(LiveQuery.POLICIES, this::policy);
    each(LiveQuery.TRIGGERS, this::trigger);
    relations.values().forEach(draft -> schema.putRelation(0, draft.build()));
    Map<ObjectName, List<Routine>> routines = new HashMap<>();
    each(LiveQuery.ROUTINES, row -> routine(row, routines));
    routines.forEach((name, all) -> schema.routines.put(0, name, List.copyOf(all)));
    each(LiveQuery.TYPES, this::type);
    Origin nowhere = new Origin("", 0);
    each(
        LiveQuery.OPERATOR_CLASSES,
        row -> schema.operatorClasses.put(0, row.getString(1), nowhere));
    each(LiveQuery.ROLES, row -> schema.roles.put(0, row.getString(1), nowhere));
    each(LiveQuery.SCHEMAS, row -> schema.schemas.put(0, row.getString(1), nowhere));
    List<String> path = new ArrayList<>();
    each(LiveQuery.SEARCH_PATH, row -> path.add(row.getString(1)));
    schema.standardPath(path);
  }

  @FunctionalInterface
  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private void each(LiveQuery query, Row take) throws ServerException {
    session.query(
        query.sql(),
        row -> {
          take.take(row);
          return true;
        });
  }

  private void relation(ResultSet row) throws SQLException {
    ObjectName name = new ObjectName(row.getString("schema"), row.getString("name"));
    boolean temporary = row.getString("persistence").equals("t");
    Relation.Kind kind =
        switch (row.getString("kind")) {
          case "v" -> Relation.Kind.VIEW;
          case "m" -> Relation.Kind.MATERIALIZED_VIEW;
          case "S" -> Relation.Kind.SEQUENCE;
          case "i", "I" -> Relation.Kind.INDEX;
          case "f" -> Relation.Kind.FOREIGN_TABLE;
          case "c" -> Relation.Kind.COMPOSITE_TYPE;
          default -> temporary ? Relation.Kind.TEMPORARY_TABLE : Relation.Kind.TABLE;
        };
    Relation.Draft draft = new Relation.Draft(name, kind, Optional.empty());
    draft.partitioned = row.getString("kind").equals("p");
    draft.rowSecurity = row.getBoolean("row_security");
    draft.bytes = OptionalLong.of(row.getLong("bytes"));
    long rows = row.getLong("rows");
    draft.rows = rows < 0 ? OptionalLong.empty() : OptionalLong.of(rows);
    relations.put(row.getLong("oid"), draft);
  }

  private void column(ResultSet row) throws SQLException {
    relations
        .get(row.getLong("relation"))
        .columns
        .add(
            new Column(
                row.getString("name"),
                Optional.of(row.getString("type")),
                Optional.empty(),
                row.getBoolean("not_null"),
                row.getBoolean("has_default"),
                Optional.empty()));
  }

  private void constraint(ResultSet row) throws SQLException {
    Relation.Draft table = relations.get(row.getLong("relation"));
    Kind kind =
        switch (row.getString("kind")) {
          case "p" -> Kind.PRIMARY_KEY;
          case "u" -> Kind.UNIQUE;
          case "f" -> Kind.FOREIGN_KEY;
          case "x" -> Kind.EXCLUSION;
          case "n" -> Kind.NOT_NULL;
          default -> Kind.CHECK;
        };
    List<String> columns = list(row.getString("columns"));
    Optional<ObjectName> references =
        Optional.ofNullable(relations.get(row.getLong("referenced"))).map(to -> to.name);
    table.constraints.add(
        new Constraint(
            row.getString("name"),
            kind,
            columns,
            references,
            list(row.getString("referenced_columns")),
            row.getBoolean("valid"),
            Optional.ofNullable(row.getString("expression")).orElse("")));
    if (references.isPresent() && columns.size() == 1) {
      table.columns.replaceAll(
          column ->
              column.name().equals(columns.getFirst())
                  ? column.referring(references.get())
                  : column);
    }
  }

  private void index(ResultSet row) throws SQLException {
    List<String> columns = list(row.getString("columns"));
    relations
        .get(row.getLong("relation"))
        .indexes
        .add(
            new Index(
                row.getString("name"),
                row.getBoolean("is_unique"),
                columns,
                columns.size() == row.getInt("keys"),
                row.getBoolean("partial"),
                row.getBoolean("valid"),
                row.getString("method")));
  }

  private void policy(ResultSet row) throws SQLException {
    String command =
        switch (row.getString("command")) {
          case "r" -> "SELECT";
          case "a" -> "INSERT";
          case "w" -> "UPDATE";
          case "d" -> "DELETE";
          default -> "ALL";
        };
    relations
        .get(row.getLong("relation"))
        .policies
        .add(
            new Policy(
                row.getString("name"),
                command,
                row.getBoolean("permissive"),
                list(row.getString("roles"))));
  }

  /** The bits are those of {@code pg_trigger.tgtype}. */
  private void trigger(ResultSet row) throws SQLException {
    int bits = row.getInt("bits");
    Set<String> events = new HashSet<>();
    if ((bits & 4) != 0) {
      events.add("INSERT");
    }
    if ((bits & 8) != 0) {
      events.add("DELETE");
    }
    if ((bits & 16) != 0) {
      events.add("UPDATE");
    }
    if ((bits & 32) != 0) {
      events.add("TRUNCATE");
    }
    String timing = (bits & 64) != 0 ? "INSTEAD OF" : (bits & 2) != 0 ? "BEFORE" : "AFTER";
    relations
        .get(row.getLong("relation"))
        .triggers
        .add(
            new Trigger(
                row.getString("name"),
                timing,
                events,
                (bits & 1) != 0,
                new ObjectName(row.getString("function_schema"), row.getString("function"))));
  }

  private void routine(ResultSet row, Map<ObjectName, List<Routine>> routines) throws SQLException {
    ObjectName name = new ObjectName(row.getString("schema"), row.getString("name"));
    if (row.getBoolean("withheld")) {
      schema.withheld.put(0, name, new Origin("", 0));
    }
    routines
        .computeIfAbsent(name, n -> new ArrayList<>())
        .add(
            new Routine(
                name,
                list(row.getString("arguments")),
                list(row.getString("names")),
                row.getInt("required"),
                row.getBoolean("variadic"),
                Optional.ofNullable(row.getString("returns")),
                Optional.of(row.getString("language")),
                Optional.ofNullable(row.getString("body")),
                Optional.empty()));
  }

  private void type(ResultSet row) throws SQLException {
    ObjectName name = new ObjectName(row.getString("schema"), row.getString("name"));
    NamedType.Kind kind =
        switch (row.getString("kind")) {
          case "e" -> NamedType.Kind.ENUM;
          case "d" -> NamedType.Kind.DOMAIN;
          case "c" -> NamedType.Kind.COMPOSITE;
          case "r", "m" -> NamedType.Kind.RANGE;
          default -> NamedType.Kind.BASE;
        };
    schema.types.put(
        0, name, new NamedType(name, kind, list(row.getString("labels")), Optional.empty()));
  }

  private static List<String> list(String joined) {
    return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(SEPARATOR));
  }
}
