package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.StringConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows an exclusion constraint does not let stand beside each other. */
final class Overlaps implements Entry {
  private static final Pattern CREATE =
      Pattern.compile("could not create exclusion constraint \"(.+?)\"");
  private static final Pattern INSERT =
      Pattern.compile("conflicting key value violates exclusion constraint \"(.+?)\"");
  private static final Pattern EXISTING =
      Pattern.compile("existing key \\(([\\w, ]+)\\)=\\((.+)\\)\\.?$", Pattern.MULTILINE);
  private static final Pattern ELEMENT =
      Pattern.compile(
          "[(,]\\s*(\"[^\"]+\"|\\w+)\\s+WITH\\s+([-=<>&|@~#!+*/^]+)", Pattern.CASE_INSENSITIVE);

  private static final String DEFINITION =
      "SELECT conrelid::regclass::text AS table, pg_catalog.pg_get_constraintdef(oid) AS definition"
          + " FROM pg_catalog.pg_constraint WHERE conname = ? AND contype = 'x'";

  @Override
  public Set<String> states() {
    return Set.of("23P01");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher create = CREATE.matcher(failure.message());
    if (create.find()) {
      return Optional.of(create(failure, create.group(1)));
    }
    Matcher insert = INSERT.matcher(failure.message());
    String constraint =
        insert.find() ? insert.group(1) : failure.error().constraint().orElse("the constraint");
    Optional<Evidence> definition = failure.live().ask("The constraint", DEFINITION, constraint);
    Draft draft =
        Draft.of(
                "The row overlaps one that is there (%s).".formatted(constraint),
                "Change or leave out one of the two.")
            .why(failure.error().detail())
            .evidence(definition);
    if (failure.failed().ran() == Failed.Ran.UNKNOWN) {
      there(draft, failure, definition);
    }
    return Optional.of(draft);
  }

  /** The row that is in the way, by the key the detail says it has. */
  private static void there(Draft draft, Case failure, Optional<Evidence> definition) {
    Matcher existing = EXISTING.matcher(failure.detail());
    Optional<String> table =
        definition.flatMap(found -> found.rows().stream().findFirst()).map(List::getFirst);
    if (existing.find() && table.isPresent()) {
      draft.run(
          "See the row that is there",
          "SELECT * FROM %s WHERE (%s)::text = %s;"
              .formatted(
                  table.get(),
                  existing.group(1).contains(",")
                      ? "ROW(" + existing.group(1) + ")"
                      : existing.group(1),
                  StringConstant.of(
                      existing.group(1).contains(",")
                          ? "(" + existing.group(2) + ")"
                          : existing.group(2))));
    }
  }

  private static Draft create(Case failure, String constraint) {
    Draft draft =
        Draft.of(
            "There are rows that overlap, so %s cannot be added.".formatted(constraint),
            "Mend one row of each pair first, then run it again.");
    Optional<String> table =
        failure.error().relation().flatMap(name -> Tables.named(failure, name));
    List<String> columns = new ArrayList<>();
    List<String> conflicts = new ArrayList<>();
    Set<String> known =
        table.map(name -> Tables.shape(Tables.columns(failure, name)).keySet()).orElse(Set.of());
    Matcher element = ELEMENT.matcher(failure.statement());
    while (element.find()) {
      String column = Case.stored(element.group(1));
      if (known.contains(column)) {
        columns.add(column);
        String quoted = QuotedNames.quoted(column);
        conflicts.add("a.%s %s b.%s".formatted(quoted, Written.embedded(element.group(2)), quoted));
      }
    }
    if (table.isEmpty() || conflicts.isEmpty()) {
      return draft.why(failure.error().detail());
    }
    String from =
        " FROM %s a JOIN %s b ON a.ctid < b.ctid AND %s"
            .formatted(table.get(), table.get(), String.join(" AND ", conflicts));
    String shown = Rows.columns("a", columns) + ", " + Rows.columns("b", columns);
    Optional<Evidence> count =
        failure.live().ask("How many pairs", "SELECT count(*) AS pairs" + from);
    draft
        .evidence(
            failure
                .live()
                .ask(
                    "Pairs that overlap",
                    "SELECT %s, %s%s LIMIT 10"
                        .formatted(Rows.key(failure, table.get(), "a"), shown, from)))
        .evidence(count);
    count
        .flatMap(Evidence::value)
        .ifPresent(
            pairs ->
                draft.why(
                    pairs.equals("1")
                        ? "One pair of rows overlaps."
                        : pairs + " pairs of rows overlap."));
    return draft.check("SELECT count(*)" + from.replace("??", "?"));
  }
}
