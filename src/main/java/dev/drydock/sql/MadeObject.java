package dev.drydock.sql;

import java.util.Optional;

/**
 * Something a statement makes when it succeeds, as far as its own text proves it.
 *
 * @param schema where it is written; else the search path decides
 * @param name as the catalog spells it
 * @param of the table of a column, policy, trigger or constraint, without its schema
 */
public record MadeObject(Kind kind, Optional<String> schema, String name, Optional<String> of) {

  /** What it is; tables, views and sequences share one name space and are one kind. */
  public enum Kind {
    RELATION,
    INDEX,
    TYPE,
    FUNCTION,
    SCHEMA,
    ROLE,
    COLUMN,
    POLICY,
    TRIGGER,
    CONSTRAINT,
    EXTENSION,
    PUBLICATION,
    SUBSCRIPTION,
    TABLESPACE,
    LANGUAGE,
    FOREIGN_DATA_WRAPPER,
    SERVER
  }

  /** For people, for instance {@code relation public.orders}. */
  @Override
  public String toString() {
    String own = schema.map(s -> s + "." + name).orElse(name);
    return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
        + " "
        + own
        + of.map(table -> " of " + table).orElse("");
  }
}
