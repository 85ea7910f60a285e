package dev.drydock.explain;

import dev.drydock.sql.StringConstant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a value that people can read has to be written for the server to read it. */
final class ReadableValue {
  private static final Set<String> NUMBERS =
      Set.of("integer", "bigint", "smallint", "numeric", "double precision", "real");
  private static final Pattern AMOUNT =
      Pattern.compile("\\s*[^\\d\\s.,+-]?\\s*([+-]?\\d[\\d.,' ]*?)\\s*(?:[^\\d\\s.,]{1,3})?\\s*");
  private static final Pattern ADDRESS =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d{1,5}|\\[?([0-9a-fA-F:]{2,45})\\]:\\d{1,5}");
  private static final Pattern UUID =
      Pattern.compile("(?i)\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
  private static final Set<String> YES = Set.of("enabled", "active", "ja", "oui", "si", "ok", "x");

  private ReadableValue() {}

  /** What to write; empty where nobody can tell. */
  static Optional<String> of(String type, String value) {
    if (NUMBERS.contains(type)) {
      return number(type, value);
    }
    if (type.equals("boolean") && !value.isBlank()) {
      boolean yes = YES.contains(value.strip().toLowerCase(Locale.ROOT));
      return Optional.of(
          "Write true or false: for instance %s = %s"
              .formatted(StringConstant.of(value), yes ? "true" : "false"));
    }
    Matcher id = UUID.matcher(value);
    if (type.equals("uuid") && id.find()) {
      return Optional.of(
          "Send the uuid without what is around it: %s".formatted(StringConstant.of(id.group())));
    }
    Matcher address = ADDRESS.matcher(value.strip());
    if (type.matches("inet|cidr") && address.matches()) {
      String host = Optional.ofNullable(address.group(1)).orElse(address.group(2));
      return Optional.of("Write the address without its port: '%s'".formatted(host));
    }
    return Optional.empty();
  }

  private static Optional<String> number(String type, String value) {
    Matcher amount = AMOUNT.matcher(value);
    if (!amount.matches() || !value.matches("(?s).*\\D.*")) {
      return Optional.empty();
    }
    String digits = amount.group(1).replaceAll("[' ]", "");
    int comma = digits.lastIndexOf(',');
    int point = digits.lastIndexOf('.');
    String plain =
        comma > point && digits.length() - comma <= 3
            ? digits.replace(".", "").replace(',', '.')
            : digits.replace(",", "");
    boolean whole = !plain.contains(".");
    if (plain.equals(value.strip())) {
      return whole || !type.matches("integer|bigint|smallint")
          ? Optional.empty()
          : Optional.of(
              "Make the column numeric, or round it: round(%s)::%s".formatted(plain, type));
    }
    return Optional.of(
        "Write %s: digits, a point before decimals and nothing else".formatted(plain));
  }
}
