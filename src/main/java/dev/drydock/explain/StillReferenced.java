package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A row that others still refer to. */
final class StillReferenced {
  private static final Pattern TAIL =
      Pattern.compile("(?: (?:NOT )?DEFERRABLE| INITIALLY DEFERRED| NOT VALID| NOT ENFORCED)+$");

  private StillReferenced() {}

  /**
   * What refers to it, and how it goes with it.
   *
   * @param child the table of the foreign key, where the message names it
   */
  static Draft of(Case failure, String parent, String constraint, String child) {
    String value =
        Key.in(failure.detail())
            .map(k -> "(%s) = (%s)".formatted(k.columns(), k.value()))
            .orElse("");
    Draft draft =
        Draft.of(
            "Rows of %s still refer to the row %s of %s, by the foreign key %s."
                .formatted(child == null ? "another table" : child, value, parent, constraint)
                .replace("  ", " "),
            "Remove or change those rows first, or let the foreign key say ON DELETE CASCADE or SET"
                + " NULL.");
    Optional<Evidence> definition =
        failure.live().ask("The foreign key", Orphans.CONSTRAINT, constraint);
    draft.evidence(definition);
    definition.stream()
        .flatMap(found -> found.rows().stream())
        .findFirst()
        .ifPresent(
            row -> {
              Optional<String> refers =
                  Key.in(failure.detail()).flatMap(key -> refers(row.get(2), key));
              refers.ifPresent(condition -> counted(draft, failure, row.get(0), condition));
              draft.run(
                  "See the rows that refer to it",
                  "SELECT * FROM %s WHERE %s;"
                      .formatted(
                          row.get(0), refers.orElseGet(() -> "(%s) = (…)".formatted(row.get(2)))));
              draft.run(
                  "Let such rows go with it",
                  "ALTER TABLE %s DROP CONSTRAINT %s, ADD CONSTRAINT %s %s;"
                      .formatted(
                          row.get(0),
                          QuotedNames.quoted(constraint),
                          QuotedNames.quoted(constraint),
                          cascading(row.get(4))));
            });
    return draft;
  }

  /** The row's own key in the columns that refer to it; a value may have a comma itself. */
  private static Optional<String> refers(String columns, Key key) {
    List<String> names = List.of(columns.split(", "));
    List<String> values =
        names.size() == 1 ? List.of(key.value()) : List.of(key.value().split(", "));
    return names.size() == values.size()
        ? Optional.of(
            IntStream.range(0, names.size())
                .mapToObj(
                    i ->
                        "%s = %s"
                            .formatted(
                                QuotedNames.quoted(names.get(i)), StringConstant.of(values.get(i))))
                .collect(Collectors.joining(" AND ")))
        : Optional.empty();
  }

  private static void counted(Draft draft, Case failure, String child, String condition) {
    Optional<Evidence> rows =
        failure
            .live()
            .ask(
                "Rows that refer to it",
                "SELECT count(*) AS rows FROM %s WHERE %s".formatted(child, condition));
    draft
        .evidence(rows)
        .why(
            rows.flatMap(Evidence::value)
                .filter(count -> !count.equals("0"))
                .map(
                    count ->
                        "%s of %s %s to it."
                            .formatted(
                                count.equals("1") ? "1 row" : count + " rows",
                                child,
                                count.equals("1") ? "refers" : "refer")));
  }

  /** The same key with another deed, which stands before what is said of its deferring. */
  private static String cascading(String definition) {
    String plain =
        definition.replaceFirst(
            " ON DELETE (?:NO ACTION|RESTRICT|SET (?:NULL|DEFAULT)(?: \\([^)]*\\))?)", "");
    Matcher end = TAIL.matcher(plain);
    int at = end.find() ? end.start() : plain.length();
    return plain.substring(0, at) + " ON DELETE CASCADE" + plain.substring(at);
  }
}
