package dev.drydock.sql;

import java.util.Locale;
import java.util.Set;

/** The words after which a table's name stands. */
public final class TableWords {
  private static final Set<String> WORDS =
      Set.of(
          "FROM",
          "JOIN",
          "INTO",
          "UPDATE",
          "TABLE",
          "ON",
          "REFERENCES",
          "ONLY",
          "USING",
          "EXISTS",
          "TRUNCATE",
          "VIEW",
          "OF",
          "LIKE",
          "COPY",
          "SETOF");

  private TableWords() {}

  /**
   * Whether a name behind it may be that of a table.
   *
   * @param word in any case
   */
  public static boolean precede(String word) {
    return WORDS.contains(word.toUpperCase(Locale.ROOT));
  }
}
