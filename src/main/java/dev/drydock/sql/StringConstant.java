package dev.drydock.sql;

/** Text as a string constant of SQL, as {@code quote_literal} writes it. */
public final class StringConstant {
  private StringConstant() {}

  /** Right whatever {@code standard_conforming_strings} says. */
  public static String of(String value) {
    String quoted = "'" + value.replace("'", "''").replace("\\", "\\\\") + "'";
    return value.indexOf('\\') < 0 ? quoted : "E" + quoted;
  }
}
