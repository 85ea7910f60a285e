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
  TEXT_SEARCH_DICTIONARY,
  TEXT_SEARCH_CONFIGURATION,
  FOREIGN_SERVER,
  USER_MAPPING,
  PUBLICATION,
  SUBSCRIPTION,
  EVENT_TRIGGER,
  SECURITY_LABEL,
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
   * Whether it leans on something outside of the database, another server or a library the server
   * has loaded: no copy of the database has it, and none is to have a way to another server.
   */
  public boolean leansOutside() {
    return this == USER_MAPPING || this == SUBSCRIPTION || this == SECURITY_LABEL;
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
