package dev.drydock.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** SQL of another database, and parameters of a driver, recognised by the token not understood. */
final class ForeignSql {
  private static final Set<String> WORDS =
      Set.of(
          "`",
          "AUTO_INCREMENT",
          "MODIFY",
          "ENGINE",
          "UNSIGNED",
          "DATETIME",
          "CHANGE",
          "TINYINT",
          "SHOW",
          "DESCRIBE",
          "USE",
          "GO",
          "IDENTITY",
          "NVARCHAR",
          "DETERMINISTIC",
          "DELIMITER",
          "DEFINER",
          "ALGORITHM",
          "CHARSET",
          "ZEROFILL",
          "FULLTEXT",
          "DUPLICATE",
          "AUTOINCREMENT",
          "PRAGMA",
          "TOP",
          "NOLOCK",
          "CLUSTERED",
          "NONCLUSTERED",
          "EXEC",
          "VARCHAR2",
          "MINUS",
          "UNLOCK");

  private ForeignSql() {}

  /**
   * @param words those of the statement, in upper case; none where it is not known
   */
  static Optional<Draft> of(String token, List<String> words) {
    String word = token.toUpperCase(Locale.ROOT);
    if (word.equals("[")) {
      return Optional.of(
          Draft.of(
              "Brackets around names are SQL Server's; in PostgreSQL [ ] is for arrays.",
              "Write names in double quotes or none; migrations made for SQL Server have to be made again"
                  + " for PostgreSQL."));
    }
    if (word.equals("?")) {
      return Optional.of(
          Draft.of(
              "The server got a ? for a parameter: the driver did not replace it.",
              "Write $1, $2 … (or what this driver takes), or pass the values with the statement."));
    }
    if (words.stream().anyMatch(w -> w.startsWith("`")) && !WORDS.contains(word)) {
      return Optional.of(
          Draft.of(
              "Names in backticks are MySQL's: PostgreSQL takes double quotes, or none.",
              "Take the backticks away; what is in them elsewhere in the statement, too."));
    }
    if (WORDS.contains(word)) {
      return Optional.of(
          Draft.of(
              "“%s” is another database's SQL, not PostgreSQL's.".formatted(token),
              "Translate it: double quotes or none for names, GENERATED ALWAYS AS IDENTITY for"
                  + " AUTO_INCREMENT, ALTER COLUMN … TYPE for MODIFY."));
    }
    return Optional.empty();
  }
}
