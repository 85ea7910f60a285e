package dev.drydock.check.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types by the names of {@code pg_type}, and which of them are alike. */
public final class TypeNames {
  private static final Map<String, String> CATALOG_NAMES =
      Map.ofEntries(
          Map.entry("character varying", "varchar"),
          Map.entry("integer", "int4"),
          Map.entry("int", "int4"),
          Map.entry("bigint", "int8"),
          Map.entry("smallint", "int2"),
          Map.entry("serial", "int4"),
          Map.entry("serial4", "int4"),
          Map.entry("bigserial", "int8"),
          Map.entry("serial8", "int8"),
          Map.entry("smallserial", "int2"),
          Map.entry("serial2", "int2"),
          Map.entry("real", "float4"),
          Map.entry("double precision", "float8"),
          Map.entry("decimal", "numeric"),
          Map.entry("timestamp without time zone", "timestamp"),
          Map.entry("timestamp with time zone", "timestamptz"),
          Map.entry("character", "bpchar"),
          Map.entry("boolean", "bool"),
          Map.entry("bit varying", "varbit"));

  private static final Set<String> WHOLE_NUMBERS = Set.of("int2", "int4", "int8");
  private static final Set<String> FRACTIONS = Set.of("numeric", "float4", "float8");
  private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar");
  private static final Set<String> MOMENTS = Set.of("date", "timestamp", "timestamptz");

  private TypeNames() {}

  /** Types whose values can be compared, and stored as one another, without a cast. */
  public enum Family {
    NUMBER,
    TEXT,
    BOOLEAN,
    UUID,
    MOMENT,
    JSON
  }

  /**
   * The name in {@code pg_type}, also of what stands for a type with a sequence.
   *
   * @param type as written or as the server says it, without its arguments
   */
  public static String catalog(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    String own = lower.startsWith("pg_catalog.") ? lower.substring(11) : lower;
    return own.endsWith("[]")
        ? catalog(own.substring(0, own.length() - 2)) + "[]"
        : CATALOG_NAMES.getOrDefault(own, own);
  }

  /** Of the types everybody knows; of others nothing is known. */
  public static Optional<Family> family(String type) {
    String name = catalog(type);
    if (WHOLE_NUMBERS.contains(name) || FRACTIONS.contains(name)) {
      return Optional.of(Family.NUMBER);
    }
    if (TEXTS.contains(name)) {
      return Optional.of(Family.TEXT);
    }
    if (MOMENTS.contains(name)) {
      return Optional.of(Family.MOMENT);
    }
    return switch (name) {
      case "bool" -> Optional.of(Family.BOOLEAN);
      case "uuid" -> Optional.of(Family.UUID);
      case "json", "jsonb" -> Optional.of(Family.JSON);
      default -> Optional.empty();
    };
  }

  /** Whether it is int2, int4 or int8. */
  public static boolean isWholeNumber(String type) {
    return WHOLE_NUMBERS.contains(catalog(type));
  }

  /** Whether it is a number that can have a fraction. */
  public static boolean isFraction(String type) {
    return FRACTIONS.contains(catalog(type));
  }
}
