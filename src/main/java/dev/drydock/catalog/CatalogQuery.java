package dev.drydock.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
  FOREIGN_SERVERS,
  PUBLICATIONS,
  EVENT_TRIGGERS,
  DEFAULT_PRIVILEGES;

  private static final String FROM = "-- from ";

  String sql(int serverMajor) {
    return text(name().toLowerCase(Locale.ROOT))
        .lines()
        .filter(line -> fits(line, serverMajor))
        .map(line -> line.contains(FROM) ? line.substring(0, line.indexOf(FROM)) : line)
        .collect(Collectors.joining("\n"));
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
