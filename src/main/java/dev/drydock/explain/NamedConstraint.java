package dev.drydock.explain;

import dev.drydock.server.ServerError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An object mapper that tells the constraint's name and not what the server said of it. */
final class NamedConstraint implements Entry {
  static final Pattern SAID =
      Pattern.compile(
          "could not execute (?:statement|batch|query)[^\\n]*?constraint \\[\"?([\\w$]+)\"?");

  private static final String SORT =
      """
      SELECT contype::text, conrelid::regclass::text FROM pg_catalog.pg_constraint
       WHERE lower(conname) = lower(?) AND conrelid <> 0 ORDER BY 2 LIMIT 1
      """;

  /** What the server says of each sort. */
  private static final Map<String, List<String>> SENTENCES =
      Map.of(
          "p", List.of("23505", "duplicate key value violates unique constraint \"%s\""),
          "u", List.of("23505", "duplicate key value violates unique constraint \"%s\""),
          "f",
              List.of(
                  "23503",
                  "insert or update on table \"%2$s\" violates foreign key constraint \"%1$s\""),
          "c", List.of("23514", "new row for relation \"%2$s\" violates check constraint \"%1$s\""),
          "x", List.of("23P01", "conflicting key value violates exclusion constraint \"%s\""));

  private static final List<Entry> BY_SORT =
      List.of(new Duplicates(), new Orphans(), new BrokenCheck(), new Overlaps());

  @Override
  public Set<String> states() {
    return Set.of(ToolWords.STATE);
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    if (!said.find()) {
      return Optional.empty();
    }
    String name = said.group(1);
    if (name.equals("null")) {
      return Optional.of(
          Draft.of(
              "The database refused the row, and the mapper does not tell why: mostly a column that must have a value got none.",
              "Look for the cause below it (PSQLException, ERROR:), or into the server's log."));
    }
    Optional<List<String>> sort =
        failure
            .live()
            .ask("", SORT, name)
            .map(Evidence::rows)
            .filter(rows -> !rows.isEmpty())
            .map(List::getFirst);
    return sort.flatMap(row -> bySort(failure, name, row))
        .or(
            () ->
                Optional.of(
                    Draft.of(
                        "The row breaks the constraint %s.".formatted(name),
                        "See what the constraint says, and write a row that meets it.")));
  }

  private static Optional<Draft> bySort(Case failure, String name, List<String> row) {
    List<String> sentence = SENTENCES.getOrDefault(row.get(0), List.of());
    if (sentence.isEmpty()) {
      return Optional.empty();
    }
    ServerError error =
        ServerError.of(sentence.get(0), sentence.get(1).formatted(name, row.get(1)));
    Case named =
        new Case(
            new Failed(error, failure.failed().source(), failure.failed().ran()),
            failure.trail(),
            failure.live());
    return BY_SORT.stream()
        .filter(entry -> entry.states().contains(error.sqlState()))
        .findFirst()
        .flatMap(entry -> entry.explain(named));
  }
}
