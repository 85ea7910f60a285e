package dev.drydock.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * The queries that read a schema as statements: resources {@code /definitions/NAME.sql}, each
 * giving an object's catalog, its OID and a statement. They begin with the same WITH list.
 */
final class DefinitionQueries {
  /** In the order their objects are made in when nothing else decides. */
  static final List<String> OBJECTS =
      List.of(
          "schemas",
          "extensions",
          "languages",
          "collations",
          "types",
          "foreign-servers",
          "functions",
          "aggregates",
          "operators",
          "operator-classes",
          "casts",
          "conversions",
          "transforms",
          "text-search",
          "sequences",
          "tables",
          "defaults",
          "views",
          "columns",
          "constraints",
          "indexes",
          "statistics",
          "rules",
          "triggers",
          "policies");

  private static final Set<String> WITH_OBJECTS = Set.of("owners", "grants", "default-grants");

  private DefinitionQueries() {}

  /** What comes when all objects are there. */
  static List<String> afterwards(int major) {
    return List.of(
        "index-details",
        major < 15 ? "publications-14" : "publications",
        "owners",
        "grants",
        "default-grants",
        "comments",
        "populated",
        "event-triggers");
  }

  static String text(String name) {
    String begin = resource("prelude");
    return (WITH_OBJECTS.contains(name) ? begin + resource("objects") : begin) + resource(name);
  }

  /** A query that needs no WITH list. */
  static String plain(String name) {
    return resource(name);
  }

  private static String resource(String name) {
    try (InputStream text =
        DefinitionQueries.class.getResourceAsStream("/definitions/" + name + ".sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // part of the program itself
      throw new UncheckedIOException(e);
    }
  }
}
