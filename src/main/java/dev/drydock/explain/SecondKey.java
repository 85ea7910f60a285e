package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A primary key where there is one already, which is named. */
final class SecondKey implements Entry {
  private static final Pattern SAID =
      Pattern.compile("multiple primary keys for table \"(.+?)\" are not allowed");

  private static final String KEY =
      """
      SELECT conrelid::regclass::text AS table, conname AS constraint,
             pg_catalog.pg_get_constraintdef(oid) AS definition
        FROM pg_catalog.pg_constraint
       WHERE contype = 'p' AND conrelid IN
             (SELECT oid FROM pg_catalog.pg_class WHERE relname = ?)
      """;

  @Override
  public Set<String> states() {
    return Set.of("42P16");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    return said.find() ? Optional.of(explain(failure, said.group(1))) : Optional.empty();
  }

  private static Draft explain(Case failure, String table) {
    Draft draft =
        Draft.of(
            "%s has a primary key already, and a table can have only one.".formatted(table),
            "Leave the statement out where the key is the same; else drop the first, or make the"
                + " second one UNIQUE.");
    Optional<Evidence> key =
        failure.live().ask("The primary key of " + table, KEY, Names.own(table));
    draft.evidence(key);
    List<List<String>> rows = key.map(Evidence::rows).orElse(List.of());
    if (rows.size() == 1) {
      List<String> row = rows.getFirst();
      draft
          .why("It is %s: %s.".formatted(row.get(1), row.get(2)))
          .run(
              "Drop the first, where another is meant",
              "ALTER TABLE %s DROP CONSTRAINT %s;"
                  .formatted(row.get(0), QuotedNames.quoted(row.get(1))));
    }
    return draft;
  }
}
