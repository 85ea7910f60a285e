package dev.drydock.catalog;

import java.util.Locale;

/** What a database is made of, in the order in which a person would read it. */
public enum ObjectKind {
  SCHEMA,
  EXTENSION,
  COLLATION,
  ENUM,
  DOMAIN,
  COMPOSITE_TYPE,
  RANGE,
  SEQUENCE,
  TABLE,
  FOREIGN_TABLE,
  VIEW,
  MATERIALIZED_VIEW,
  COLUMN,
  CONSTRAINT,
  INDEX,
  FUNCTION,
  PROCEDURE,
  AGGREGATE,
  TRIGGER,
  POLICY,
  RULE,
  STATISTICS,
  OPERATOR,
  CAST,
  FOREIGN_SERVER,
  PUBLICATION,
  EVENT_TRIGGER,
  DEFAULT_PRIVILEGES;

  private final String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');

  /** In PostgreSQL's own words, for instance {@code materialized view}. */
  public String words() {
    return words;
  }

  /** Whether its name is unique on its table only. */
  public boolean isPartOfTable() {
    return switch (this) {
      case COLUMN, CONSTRAINT, INDEX, TRIGGER, POLICY, RULE -> true;
      default -> false;
    };
  }

  /** Whether rows can be selected from it. */
  public boolean isRelation() {
    return switch (this) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> true;
      default -> false;
    };
  }

  /**
   * The kind of these words.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ObjectKind of(String words) {
    return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
