package dev.drydock.catalog;

import dev.drydock.sql.QuotedNames;

/**
 * Names one object of a database; sorted by schema, then table, then kind.
 *
 * @param schema empty for what is in none, such as an extension
 * @param table the relation it is part of; empty for what is part of none
 * @param name without quotes; of functions and procedures with the types of their arguments, as
 *     {@code total(integer, text)}
 */
public record ObjectId(ObjectKind kind, String schema, String table, String name)
    implements Comparable<ObjectId> {
  /** One that is part of no relation. */
  public static ObjectId of(ObjectKind kind, String schema, String name) {
    return new ObjectId(kind, schema, "", name);
  }

  /** One of a relation's parts. */
  public static ObjectId part(ObjectKind kind, String schema, String table, String name) {
    return new ObjectId(kind, schema, table, name);
  }

  /** Whether it is part of that relation. */
  public boolean isPartOf(ObjectId relation) {
    return kind.isPartOfTable()
        && relation.kind().isRelation()
        && schema.equals(relation.schema())
        && table.equals(relation.name());
  }

  /** The name of the relation it is part of, else its own. */
  public String relation() {
    return kind.isPartOfTable() ? table : name;
  }

  /** {@link #relation} with its schema, as SQL text. */
  public String relationSql() {
    return QuotedNames.quoted(schema, relation());
  }

  /** For people, qualified: {@code shop.orders}, {@code shop.orders.total}. */
  public String display() {
    return (schema.isEmpty() ? "" : schema + ".") + (table.isEmpty() ? "" : table + ".") + name;
  }

  @Override
  public int compareTo(ObjectId other) {
    int order = schema.compareTo(other.schema);
    if (order == 0) {
      order = group().compareTo(other.group());
    }
    if (order == 0) {
      order = relation().compareTo(other.relation());
    }
    if (order == 0) {
      order = kind.compareTo(other.kind);
    }
    return order == 0 ? name.compareTo(other.name) : order;
  }

  /** Parts of views are sorted with them, as those of tables are. */
  private ObjectKind group() {
    return kind.isPartOfTable() || kind.isRelation() ? ObjectKind.TABLE : kind;
  }

  @Override
  public String toString() {
    return kind.words() + " " + display();
  }
}
