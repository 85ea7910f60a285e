package dev.drydock.catalog;

import dev.drydock.sql.QuotedNames;
import java.util.Set;

/**
 * What of a database is left out of a snapshot, besides the system's schemas and what belongs to an
 * extension.
 *
 * @param tables with all that is part of them and the sequences they own
 * @param schemas with all that is in them
 */
public record Scope(Set<TableName> tables, Set<String> schemas) {

  /** A table by its name, as the catalog has it. */
  public record TableName(String schema, String name) {
    /** That of a relation, or of the relation a part belongs to. */
    static TableName of(ObjectId id) {
      return new TableName(id.schema(), id.relation());
    }

    String sql() {
      return QuotedNames.quoted(schema, name);
    }
  }

  public Scope {
    tables = Set.copyOf(tables);
    schemas = Set.copyOf(schemas);
  }

  /** Everything. */
  public static Scope all() {
    return new Scope(Set.of(), Set.of());
  }

  /** Everything but one table, the history of migrations as a rule. */
  public static Scope without(String schema, String table) {
    return new Scope(Set.of(new TableName(schema, table)), Set.of());
  }

  boolean covers(ObjectId id) {
    boolean isSchema = id.kind() == ObjectKind.SCHEMA;
    if (schemas.contains(isSchema ? id.name() : id.schema())) {
      return false;
    }
    boolean ofRelation = id.kind().isPartOfTable() || id.kind().isRelation();
    return !ofRelation || !tables.contains(TableName.of(id));
  }
}
