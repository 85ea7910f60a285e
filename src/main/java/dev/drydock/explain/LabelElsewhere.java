package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.StringConstant;
import java.util.List;
import java.util.Optional;

/** A label that is none of one enum, and one of another. */
final class LabelElsewhere {
  private static final String ENUMS =
      """
      SELECT t.oid::regtype::text
        FROM pg_catalog.pg_enum e JOIN pg_catalog.pg_type t ON t.oid = e.enumtypid
       WHERE e.enumlabel = ? ORDER BY 1 LIMIT 20
      """;

  private LabelElsewhere() {}

  /** Says where it is one, and what that tells of the statement. */
  static Optional<Fix> into(Draft draft, Case failure, String type, String label) {
    List<String> enums =
        failure.live().texts(ENUMS, label).stream().filter(one -> !one.equals(type)).toList();
    Optional<GivenValue> given =
        GivenValue.in(failure).stream().filter(one -> one.value().equals(label)).findFirst();
    Optional<List<String>> column =
        given.stream()
            .flatMap(one -> Tables.shape(Tables.columns(failure, one.table())).values().stream())
            .filter(row -> enums.contains(row.get(1)))
            .findFirst();
    if (column.isPresent()) {
      String other = column.get().get(0);
      String of = column.get().get(1);
      draft.why("It is one of %s, the type of %s.".formatted(of, other));
      return Optional.of(
          Near.said(
              "Put the values in the order of the columns: %s is for %s (%s)"
                  .formatted(StringConstant.of(label), other, of)));
    }
    Optional<String> namesake =
        enums.stream().filter(one -> Names.own(one).equals(Names.own(type))).findFirst();
    namesake.ifPresent(
        one ->
            draft.why(
                "%s, another type of that name, has it: see which of the two the column is to be."
                    .formatted(one)));
    return Optional.empty();
  }
}
