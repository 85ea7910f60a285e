package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.TableAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows that break a condition, or that no partition takes. */
final class BrokenCheck implements Entry {
  private static final Pattern BY_SOME_ROW =
      Pattern.compile(
          "check constraint \"([^\"]+)\"(?: of relation \"([^\"]+)\")? is violated by some row");
  private static final Pattern NEW_ROW =
      Pattern.compile("new row(?: for relation \"(.+?)\")? violates check constraint \"(.+?)\"");
  private static final Pattern NO_PARTITION =
      Pattern.compile("no partition of relation \"(.+?)\" found for row");
  private static final Pattern DOMAIN =
      Pattern.compile("value for domain (.+?) violates check constraint \"(.+?)\"");
  private static final Pattern PARTITION =
      Pattern.compile("partition constraint (?:.*?relation \"(.+?)\" )?(?:is|would be) violated");

  private static final String DEFINITION =
      """
      SELECT coalesce(conrelid::regclass::text, '') AS table, conname AS constraint,
             pg_catalog.pg_get_constraintdef(oid) AS definition, convalidated AS validated,
             coalesce(pg_catalog.pg_get_expr(conbin, conrelid), '') AS condition
        FROM pg_catalog.pg_constraint
       WHERE conname = ? AND contype = 'c'
       ORDER BY conrelid = to_regclass(nullif(?, '')) DESC NULLS LAST LIMIT 5
      """;

  private static final String BOUNDS =
      """
      SELECT c.oid::regclass::text AS partition,
             pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bound
        FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
       WHERE i.inhparent = to_regclass(?) ORDER BY 1 LIMIT 50
      """;

  @Override
  public Set<String> states() {
    return Set.of("23514");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    String message = failure.message();
    Matcher some = BY_SOME_ROW.matcher(message);
    if (some.find()) {
      String table =
          Optional.ofNullable(some.group(2))
              .or(() -> Tables.inStatement(failure).stream().findFirst())
              .orElseGet(() -> Tables.ofConstraint(failure, some.group(1)));
      return Optional.of(someRow(failure, some.group(1), table));
    }
    Matcher row = NEW_ROW.matcher(message);
    if (row.find()) {
      String table =
          Optional.ofNullable(row.group(1))
              .orElseGet(() -> Tables.ofConstraint(failure, row.group(2)));
      return Optional.of(newRow(failure, table, row.group(2)));
    }
    Matcher partition = NO_PARTITION.matcher(message);
    if (partition.find()) {
      return Optional.of(noPartition(failure, partition.group(1)));
    }
    Matcher domain = DOMAIN.matcher(message);
    if (domain.find()) {
      return Optional.of(
          Draft.of(
                  "A value does not meet the condition of the domain %s."
                      .formatted(domain.group(1)),
                  "Correct the value, or the domain.")
              .evidence(failure.live().ask("The condition", DEFINITION, domain.group(2), "")));
    }
    Matcher bound = PARTITION.matcher(message);
    if (bound.find()) {
      return Optional.of(
          Draft.of(
              "%s has rows outside the bounds of the partition."
                  .formatted(Optional.ofNullable(bound.group(1)).orElse("The table")),
              "Move those rows elsewhere first, or choose other bounds."));
    }
    return failure
        .error()
        .constraint()
        .map(name -> newRow(failure, failure.error().relation().orElse("the table"), name));
  }

  private static Draft someRow(Case failure, String constraint, String table) {
    Draft draft =
        Draft.of(
            "%s has rows that break the condition %s.".formatted(table, constraint),
            "Mend those rows first, or add the constraint NOT VALID and mend them after.");
    Optional<String> live = Tables.named(failure, failure.error().relation().orElse(table));
    Optional<Evidence> definition =
        failure.live().ask("The condition", DEFINITION, constraint, Written.qualified(table));
    Optional<String> condition =
        definition.stream()
            .flatMap(found -> found.rows().stream())
            .map(row -> row.get(4))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .or(() -> written(failure));
    if (live.isPresent() && condition.isPresent()) {
      String broken = "NOT (%s)".formatted(Written.embedded(condition.get()));
      Rows.where(draft, failure, live.get(), "t", ", t.*", broken);
      draft.check("SELECT count(*) FROM %s WHERE NOT (%s)".formatted(live.get(), condition.get()));
    }
    if (failure.command().equals("ALTER TABLE")
        && definition.filter(d -> !d.rows().isEmpty()).isEmpty()) {
      failure.notValid().ifPresent(draft::fix);
    }
    if (live.isPresent() && condition.isPresent()) {
      draft.run(
          "See the rows that break it, then mend them",
          "SELECT * FROM %s WHERE NOT (%s);".formatted(live.get(), condition.get()));
    }
    return draft.run(
        "Validate it when the rows are mended",
        "ALTER TABLE %s VALIDATE CONSTRAINT %s;"
            .formatted(Written.qualified(table), QuotedNames.quoted(constraint)));
  }

  /** The condition the statement adds; never that of a text somebody pasted. */
  private static Optional<String> written(Case failure) {
    return failure
        .sent(AlterTable.class)
        .or(() -> failure.isOfFolder() ? failure.shape(AlterTable.class) : Optional.empty())
        .flatMap(
            alter ->
                alter.actions().stream()
                    .filter(TableAction.AddConstraint.class::isInstance)
                    .map(action -> ((TableAction.AddConstraint) action).constraint())
                    .filter(c -> c.kind() == Constraint.Kind.CHECK)
                    .flatMap(c -> c.expression().stream())
                    .map(failure::textOf)
                    .findFirst());
  }

  private static Draft newRow(Case failure, String table, String constraint) {
    Optional<Evidence> definition =
        failure.live().ask("The condition", DEFINITION, constraint, Written.qualified(table));
    Draft draft =
        Draft.of(
                "A row for %s breaks the condition %s.".formatted(table, constraint),
                "Correct the row, or change the condition.")
            .evidence(definition);
    definition.stream()
        .flatMap(found -> found.rows().stream())
        .findFirst()
        .ifPresent(
            row ->
                draft
                    .why("The condition is " + row.get(2) + ".")
                    .remedy(
                        "Write values that meet it (%s), or change the condition."
                            .formatted(row.get(2))));
    failure
        .trail()
        .about(
            step ->
                step.deed() == Trail.Deed.MAKES
                    && step.kind() == ObjectKind.CONSTRAINT
                    && step.standing() == Trail.Standing.PENDING
                    && step.name().equals(constraint)
                    && step.table().map(Names.own(table)::equals).orElse(true))
        .stream()
        .filter(step -> failure.failed().ran() == Failed.Ran.UNKNOWN)
        .findFirst()
        .ifPresent(
            step ->
                draft
                    .why("%s makes it anew, and is not applied here.".formatted(step.place()))
                    .fix(Near.said("Apply " + step.file() + ", if it lets the row in")));
    return draft;
  }

  private static Draft noPartition(Case failure, String table) {
    Optional<String> live = Tables.named(failure, table);
    Draft draft =
        Draft.of(
            "No partition of %s takes the row.".formatted(table),
            "Make the partition first, or a DEFAULT one for what fits nowhere.");
    Optional<Evidence> bounds =
        live.flatMap(name -> failure.live().ask("The partitions", BOUNDS, name));
    draft.evidence(bounds);
    bounds
        .map(Evidence::rows)
        .filter(List::isEmpty)
        .ifPresent(none -> draft.why(table + " has no partition at all."));
    return NewPartition.into(draft, failure, table, bounds.map(Evidence::rows).orElse(List.of()));
  }
}
