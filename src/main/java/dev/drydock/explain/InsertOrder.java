package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.ddl.Insert;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code INSERT INTO a SELECT * FROM b} where both have the same columns in another order. */
final class InsertOrder {
  private static final Pattern ALL_OF =
      Pattern.compile("(?is)\\bSELECT\\s+\\*\\s+FROM\\s+([\\w.\"]+)");

  private InsertOrder() {}

  /** Empty where the columns are named, or are not the same. */
  static Optional<Draft> of(Case failure, String column) {
    Optional<Insert> insert = failure.shape(Insert.class).filter(one -> one.columns().isEmpty());
    Matcher from = ALL_OF.matcher(failure.statement());
    if (insert.isEmpty() || !from.find()) {
      return Optional.empty();
    }
    String into = insert.get().target().toString();
    List<String> there = columns(failure, into);
    List<String> given = columns(failure, from.group(1));
    if (there.equals(given) || !Set.copyOf(there).equals(Set.copyOf(given))) {
      return Optional.empty();
    }
    String names = there.stream().map(QuotedNames::quoted).collect(Collectors.joining(", "));
    return Optional.of(
        Draft.of(
                "%s and %s have the same columns in another order, and INSERT goes by the order: %s gets the value of another."
                    .formatted(into, from.group(1), column),
                "Name the columns on both sides.")
            .fix(
                Near.said(
                    "Name the columns: INSERT INTO %s (%s) SELECT %s FROM %s"
                        .formatted(into, names, names, from.group(1)))));
  }

  private static List<String> columns(Case failure, String table) {
    return Tables.named(failure, Case.stored(table))
        .map(live -> List.copyOf(Tables.shape(Tables.columns(failure, live)).keySet()))
        .orElse(List.of());
  }
}
