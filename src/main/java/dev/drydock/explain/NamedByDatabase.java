package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.catalog.NearestNames;
import dev.drydock.catalog.Suggestion;
import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A word of SQL that stands for a column or table: the database tells which one is meant. */
final class NamedByDatabase {
  private static final Set<String> BEFORE_TABLES =
      Set.of("FROM", "JOIN", "INTO", "UPDATE", "TABLE", "ONLY", "REFERENCES", "ON", "TRUNCATE");

  /** What begins a part of a statement is meant as that where it can be. */
  private static final Set<String> BEFORE_COLUMNS =
      Set.of(
          ",",
          "(",
          ".",
          "SET",
          "SELECT",
          "WHERE",
          "AND",
          "OR",
          "BY",
          "ON",
          "COLUMN",
          "RETURNING",
          "NOT",
          "DISTINCT",
          "ADD",
          "TO");

  private NamedByDatabase() {}

  /** Empty where neither knows it. */
  static Optional<Draft> of(Case failure, String token) {
    String name = token.toLowerCase(Locale.ROOT);
    if (!name.matches("[a-z_]+") || QuotedNames.quoted(name).equals(name)) {
      return Optional.empty();
    }
    return Stop.of(failure)
        .flatMap(
            stop -> {
              // a word that may begin an expression is stopped at behind itself
              return BEFORE_TABLES.contains(stop.word(-1))
                  ? table(failure, name)
                  : BEFORE_COLUMNS.contains(stop.word(-1))
                      ? column(failure, name)
                      : Optional.empty();
            });
  }

  /** The same of the word before the one that was not understood: {@code WHERE end > now()}. */
  static Optional<Draft> before(Case failure) {
    return Stop.of(failure)
        .filter(stop -> BEFORE_COLUMNS.contains(stop.word(-2)))
        .map(stop -> stop.word(-1).toLowerCase(Locale.ROOT))
        .filter(name -> name.matches("[a-z_]+") && !QuotedNames.quoted(name).equals(name))
        .flatMap(name -> column(failure, name));
  }

  private static Optional<Draft> column(Case failure, String name) {
    for (String table : Tables.inStatement(failure)) {
      Optional<String> own =
          Tables.shape(Tables.columns(failure, table)).keySet().stream()
              .filter(name::equalsIgnoreCase)
              .findFirst();
      if (own.isPresent()) {
        String quoted = '"' + own.get() + '"';
        return Optional.of(
            Draft.of(
                    "%s is a column of %s and a word of SQL: as a name it needs double quotes."
                        .formatted(quoted, table),
                    "Write it in double quotes wherever the column is meant.")
                .fix(renamed(failure, name, quoted)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Draft> table(Case failure, String name) {
    List<Candidate> tables = Names.candidates(failure.live(), MissingTable.EVERY_RELATION);
    Optional<String> same =
        tables.stream().map(Candidate::name).filter(name::equalsIgnoreCase).findFirst();
    if (same.isPresent()) {
      String quoted = '"' + same.get() + '"';
      return Optional.of(
          Draft.of(
                  "%s is a table and a word of SQL: as a name it needs double quotes."
                      .formatted(quoted),
                  "Write it in double quotes wherever the table is meant.")
              .fix(renamed(failure, name, quoted)));
    }
    if (failure.command().startsWith("CREATE")) {
      return Optional.empty(); // what is to be made is not meant as what is there
    }
    return NearestNames.of(name, tables).stream()
        .filter(near -> !Near.isWeak(near))
        .findFirst()
        .map(Suggestion::sql)
        .map(
            near ->
                Draft.of(
                        "%s is a word of SQL itself, and no table here has that name; there is a table %s."
                            .formatted(name, near),
                        "Write the table's own name.")
                    .fix(
                        renamed(
                            failure,
                            name,
                            near,
                            "Write %s, or \"%s\" in double quotes for a table yet to be made"
                                .formatted(near, name))));
  }

  private static Fix renamed(Case failure, String name, String now) {
    return renamed(failure, name, now, "Write " + now);
  }

  private static Fix renamed(Case failure, String name, String now, String title) {
    return failure.rename(title, name, now).orElseGet(() -> Near.said(title));
  }
}
