package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A word of SQL where a name was meant. */
final class ReservedWord {
  private static final Set<String> BEFORE_NAMES =
      Set.of("INTO", "UPDATE", "JOIN", "TABLE", "SET", "SELECT", "WHERE", "AND", ".", ",", "(");

  /** The same where the place is known, and not only the statement. */
  private static final Set<String> RIGHT_BEFORE_NAMES =
      Set.of(
          ("INTO FROM UPDATE JOIN TABLE COLUMN ADD SET SELECT WHERE AND OR BY TO ON ONLY EXISTS"
                  + " REFERENCES INDEX VIEW TYPE RENAME FUNCTION DROP . , (")
              .split(" "));

  /** Reserved as well, and in the wrong place for another reason than being meant as a name. */
  private static final Set<String> NO_NAMES =
      Set.of(
          ("COLUMN CONSTRAINT NOT IF EXISTS PRIMARY FOREIGN REFERENCES UNIQUE CHECK NULL WITH ON AS"
                  + " USING SELECT FROM WHERE INTO VALUES SET DEFAULT")
              .split(" "));

  /** How the database calls tables of that name, in whatever letters. */
  private static final String TABLES =
      """
      SELECT DISTINCT c.relname FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE lower(c.relname) = lower(?) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
         AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1 LIMIT 1
      """;

  private ReservedWord() {}

  /** Of a statement that is not at hand, where the database has a table called by the word. */
  static Optional<Draft> ofTable(Case failure, String word) {
    return failure
        .live()
        .text(TABLES, word)
        .filter(table -> !QuotedNames.quoted(table).equals(table))
        .map(
            table ->
                Draft.of(
                        "There is a table \"%s\", and %s is a word of SQL itself: as a name it needs double quotes."
                            .formatted(table, word.toUpperCase(Locale.ROOT)),
                        "Write it in double quotes wherever the table is meant.")
                    .fix(Near.said("Write \"%s\" in double quotes".formatted(table))));
  }

  /**
   * Empty where no name belongs.
   *
   * @param first the statement's first word
   * @param words all of them, in capitals
   * @param word what was not understood
   */
  static Optional<Draft> of(Case failure, String first, List<String> words, String word) {
    if (NO_NAMES.contains(word) || !isNamePlace(failure, first, words, word)) {
      return Optional.empty();
    }
    return Optional.of(word.toLowerCase(Locale.ROOT))
        .filter(name -> !QuotedNames.quoted(name).equals(name))
        .filter(name -> name.matches("[a-z_]+"))
        .map(
            name ->
                Draft.of(
                        "%s is a word of SQL itself and cannot be a name as it stands."
                            .formatted(name),
                        "Put it in double quotes wherever it is used, or choose another name.")
                    .fix(failure.rename("Put it in double quotes", name, '"' + name + '"')));
  }

  /** By the token before it where the place is known, else by the statement. */
  private static boolean isNamePlace(Case failure, String first, List<String> words, String word) {
    return Stop.of(failure)
        .map(stop -> RIGHT_BEFORE_NAMES.contains(stop.word(-1)))
        .orElseGet(
            () -> first.equals("CREATE") || first.equals("ALTER") || standsForName(words, word));
  }

  /** Where a statement has the name of a table or column. */
  private static boolean standsForName(List<String> words, String word) {
    int at = words.indexOf(word);
    return at > 0
        && BEFORE_NAMES.contains(words.get(at - 1))
        && (at + 1 == words.size() || !words.get(at + 1).equals("BY"));
  }
}
