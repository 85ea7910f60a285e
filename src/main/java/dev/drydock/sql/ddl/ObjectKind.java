package dev.drydock.sql.ddl;

import java.util.Locale;

/** The kinds of object a statement can create, alter, drop, grant on or comment. */
public enum ObjectKind {
  TABLE,
  FOREIGN_TABLE,
  VIEW,
  MATERIALIZED_VIEW,
  INDEX,
  SEQUENCE,
  COLUMN,
  CONSTRAINT,
  TYPE,
  DOMAIN,
  FUNCTION,
  PROCEDURE,
  ROUTINE,
  AGGREGATE,
  SCHEMA,
  EXTENSION,
  ROLE,
  POLICY,
  TRIGGER,
  RULE,
  EVENT_TRIGGER,
  PUBLICATION,
  SUBSCRIPTION,
  COLLATION,
  CONVERSION,
  OPERATOR,
  OPERATOR_CLASS,
  OPERATOR_FAMILY,
  CAST,
  TRANSFORM,
  LANGUAGE,
  SERVER,
  FOREIGN_DATA_WRAPPER,
  USER_MAPPING,
  DATABASE,
  TABLESPACE,
  STATISTICS,
  TEXT_SEARCH_CONFIGURATION,
  TEXT_SEARCH_DICTIONARY,
  TEXT_SEARCH_PARSER,
  TEXT_SEARCH_TEMPLATE,
  ACCESS_METHOD,
  LARGE_OBJECT,
  PARAMETER;

  /** In PostgreSQL's words, for instance {@code MATERIALIZED VIEW}. */
  public String words() {
    return name().replace('_', ' ');
  }

  /** For a sentence, for instance {@code materialized view}. */
  public String lowerCase() {
    return words().toLowerCase(Locale.ROOT);
  }

  /** Whether it is looked up among tables, views, sequences and indexes. */
  public boolean isRelation() {
    return ordinal() <= SEQUENCE.ordinal();
  }
}
