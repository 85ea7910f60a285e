package dev.drydock.explain;

import dev.drydock.catalog.Candidate;
import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.explain.Search.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks for a column in the tables it was looked for in, and in others. */
final class ColumnSearch {
  private final Case failure;
  private final Subject subject;

  ColumnSearch(Case failure, Subject subject) {
    this.failure = failure;
    this.subject = subject;
  }

  /** In the tables it was looked for in; their own absence counts first. */
  Optional<Found> found(Optional<String> code, List<Evidence> evidence, Supplier<Found> present) {
    Optional<Found> spokenFor = SpokenFor.found(failure);
    Optional<Found> unlike =
        spokenFor
            .or(() -> TextForColumn.found(failure, subject.name()))
            .or(() -> NotYetNamed.found(failure, subject.name()))
            .or(() -> HandedOn.found(failure, subject.name()))
            .or(() -> FunctionColumn.found(failure, evidence));
    if (unlike.isPresent()) {
      return unlike;
    }
    for (String table : subject.tables()) {
      Optional<String> live =
          table.contains("\"") || !failure.live().is()
              ? Optional.of(table)
              : Tables.named(failure, table);
      if (live.isEmpty()) {
        Search ofTable = new Search(failure, Subject.table(table));
        Found found = ofTable.run(code);
        return Optional.of(new Found(found.verdict(), "Its table: " + found.answer()));
      }
      List<List<String>> columns =
          Tables.columns(failure, live.get()).map(Evidence::rows).orElse(List.of());
      for (List<String> row : columns) {
        if (row.get(0).equals(subject.name())) {
          return Optional.of(present.get());
        }
      }
      for (List<String> row : columns) {
        if (row.get(0).equalsIgnoreCase(subject.name())) {
          return Optional.of(
              new Found(Verdict.QUOTING, "The column is called " + Cased.told(row.get(0))));
        }
      }
    }
    return Optional.empty();
  }

  /** A column nobody named the table of, when some table has one of this name. */
  Optional<Found> elsewhere() {
    List<String> tables = LikeColumns.tables(anywhere(), subject.name());
    return tables.isEmpty() || MissingField.isOne(failure)
        ? Optional.empty()
        : Optional.of(
            new Found(
                Verdict.PRESENT,
                "%s is a column of %s; the statement looks for it in another table."
                    .formatted(subject.name(), String.join(" and of ", tables)),
                Optional.of("Name the table before the column, and see that it is in the FROM."),
                List.of()));
  }

  /** Where the table is known there is nothing to look for elsewhere. */
  private Optional<Evidence> anywhere() {
    return subject.tables().isEmpty()
        ? LikeColumns.anywhere(failure, subject.name())
        : Optional.empty();
  }

  /** Those that may have been meant. */
  List<Candidate> near() {
    List<Candidate> columns = new ArrayList<>(LikeColumns.hinted(failure));
    Optional<Evidence> anywhere = anywhere();
    columns.addAll(LikeColumns.near(anywhere, subject.name()));
    if (subject.tables().isEmpty() && anywhere.isEmpty()) {
      columns.addAll(LikeColumns.misspelt(failure, subject.name()));
    }
    for (String table : subject.tables()) {
      String live = table.contains("\"") ? table : Tables.named(failure, table).orElse(table);
      Tables.shape(Tables.columns(failure, live))
          .values()
          .forEach(
              row ->
                  columns.add(
                      Candidate.column(
                          row.get(0),
                          Optional.of(row.get(1)),
                          Optional.of(row.get(3)).filter(t -> !t.isEmpty()))));
    }
    return columns;
  }
}
