package dev.drydock.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The queries that make up a snapshot, each a resource {@code /catalog/NAME.sql}. Each row is an
 * object: columns {@code kind}, {@code schema}, {@code of} and {@code name} are its name, {@code
 * class} and {@code oid} its address, those with a tilde are facts, all others attributes. A line
 * that ends with {@code -- from 15} is for that server version and newer ones.
 */
enum CatalogQuery {
  SCHEMAS,
  EXTENSIONS,
  COLLATIONS,
  TYPES,
  SEQUENCES,
  RELATIONS,
  COLUMNS,
  CONSTRAINTS,
  INDEXES,
  FUNCTIONS,
  AGGREGATES,
  TRIGGERS,
  POLICIES,
  RULES,
  STATISTICS,
  OPERATORS,
  CASTS,
  TEXT_SEARCH,
  FOREIGN_SERVERS,
  USER_MAPPINGS,
  PUBLICATIONS,
  SUBSCRIPTIONS,
  EVENT_TRIGGERS,
  SECURITY_LABELS,
  DEFAULT_PRIVILEGES;

  private static final String FROM = "-- from ";
  private static final String TOUCHED = "-- touched";

  String sql(int serverMajor) {
    return sql(serverMajor, false);
  }

  /** For some relations only, whose OIDs are its one parameter. */
  String ofRelations(int serverMajor) {
    return sql(serverMajor, true);
  }

  private String sql(int serverMajor, boolean ofRelations) {
    return text(name().toLowerCase(Locale.ROOT))
        .lines()
        .filter(line -> ofRelations || !line.contains(TOUCHED))
        .filter(line -> fits(line, serverMajor))
        .map(line -> line.contains(FROM) ? line.substring(0, line.indexOf(FROM)) : line)
        .collect(Collectors.joining("\n"));
  }

  /** What it finds. */
  Set<ObjectKind> kinds() {
    return switch (this) {
      case SCHEMAS -> Set.of(ObjectKind.SCHEMA);
      case EXTENSIONS -> Set.of(ObjectKind.EXTENSION);
      case COLLATIONS -> Set.of(ObjectKind.COLLATION);
      case TYPES ->
          Set.of(ObjectKind.ENUM, ObjectKind.DOMAIN, ObjectKind.COMPOSITE_TYPE, ObjectKind.RANGE);
      case SEQUENCES -> Set.of(ObjectKind.SEQUENCE);
      case RELATIONS ->
          Set.of(
              ObjectKind.TABLE,
              ObjectKind.FOREIGN_TABLE,
              ObjectKind.VIEW,
              ObjectKind.MATERIALIZED_VIEW);
      case COLUMNS -> Set.of(ObjectKind.COLUMN);
      case CONSTRAINTS -> Set.of(ObjectKind.CONSTRAINT);
      case INDEXES -> Set.of(ObjectKind.INDEX);
      case FUNCTIONS -> Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE);
      case AGGREGATES -> Set.of(ObjectKind.AGGREGATE);
      case TRIGGERS -> Set.of(ObjectKind.TRIGGER);
      case POLICIES -> Set.of(ObjectKind.POLICY);
      case RULES -> Set.of(ObjectKind.RULE);
      case STATISTICS -> Set.of(ObjectKind.STATISTICS);
      case OPERATORS -> Set.of(ObjectKind.OPERATOR);
      case CASTS -> Set.of(ObjectKind.CAST);
      case TEXT_SEARCH ->
          Set.of(ObjectKind.TEXT_SEARCH_DICTIONARY, ObjectKind.TEXT_SEARCH_CONFIGURATION);
      case FOREIGN_SERVERS -> Set.of(ObjectKind.FOREIGN_SERVER);
      case USER_MAPPINGS -> Set.of(ObjectKind.USER_MAPPING);
      case PUBLICATIONS -> Set.of(ObjectKind.PUBLICATION);
      case SUBSCRIPTIONS -> Set.of(ObjectKind.SUBSCRIPTION);
      case EVENT_TRIGGERS -> Set.of(ObjectKind.EVENT_TRIGGER);
      case SECURITY_LABELS -> Set.of(ObjectKind.SECURITY_LABEL);
      case DEFAULT_PRIVILEGES -> Set.of(ObjectKind.DEFAULT_PRIVILEGES);
    };
  }

  /** Whether it can be asked for some relations only. */
  boolean isOfRelations() {
    return switch (this) {
      case SEQUENCES, RELATIONS, COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS, POLICIES, RULES -> true;
      default -> false;
    };
  }

  private static boolean fits(String line, int serverMajor) {
    int at = line.indexOf(FROM);
    return at < 0 || Integer.parseInt(line.substring(at + FROM.length()).strip()) <= serverMajor;
  }

  /** A resource beside the queries. */
  static String text(String name) {
    try (InputStream resource =
        CatalogQuery.class.getResourceAsStream("/catalog/" + name + ".sql")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the program's own file " + name + ".sql is unreadable", e);
    }
  }
}
