package dev.drydock.explain;

import java.util.Map;
import java.util.Optional;

/** What a text has to look like to be cast to a type, as an expression PostgreSQL and Java read. */
final class TextShape {
  private static final String WHOLE = "^\\s*[-+]?[0-9]+\\s*$";
  private static final String NUMBER =
      "(?i)^\\s*([-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[-+]?[0-9]+)?|nan|[-+]?inf(inity)?)\\s*$";

  private static final Map<String, String> SHAPES =
      Map.of(
          "uuid", "^\\s*\\{?[0-9a-fA-F]{4}(-?[0-9a-fA-F]{4}){7}\\}?\\s*$",
          "integer", WHOLE,
          "bigint", WHOLE,
          "smallint", WHOLE,
          "numeric", NUMBER,
          "real", NUMBER,
          "double precision", NUMBER,
          "boolean",
              "(?i)^\\s*(t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|1|0)\\s*$");

  private TextShape() {}

  /** Empty where nobody can tell. */
  static Optional<String> of(String type) {
    return Optional.ofNullable(SHAPES.get(type));
  }
}
