package dev.drydock.check.data;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Column;
import dev.drydock.check.schema.TypeNames;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.TableAction;

/** A change of type that drops a part of the values without a word. */
final class SilentRounding extends StatementRule {
  SilentRounding() {
    super(
        new RuleInfo(
            "type-change-silent-rounding",
            "A change of type that rounds",
            "From a number with a fraction to an integer, and from a timestamp to a date, PostgreSQL"
                + " rounds or cuts off without a word; what is lost does not come back.",
            "Look first: SELECT count(*) FROM t WHERE c <> c::integer; then decide."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof AlterTable table) || !spot.isInUse(table.name())) {
      return;
    }
    for (TableAction action : table.actions()) {
      if (action instanceof TableAction.ColumnType change
          && !change.type().array()
          && change.using().map(using -> isPlainCast(spot.text(using))).orElse(true)) {
        String to = change.type().name().own();
        spot.relation(table.name())
            .flatMap(there -> there.column(change.column().name()))
            .flatMap(Column::type)
            .filter(from -> loses(from, to))
            .ifPresent(
                from ->
                    spot.warning(
                            change.span(),
                            "From %s to %s every value of %s is %s without a word."
                                .formatted(
                                    from,
                                    to,
                                    change.column().name(),
                                    to.equals("date") ? "cut off" : "rounded"))
                        .danger(Danger.DATA_LOSS));
      }
    }
  }

  /** One that says no more than the change itself; another is somebody's decision. */
  private static boolean isPlainCast(String using) {
    return using.matches("\\(?\\s*\"?\\w+\"?\\s*\\)?\\s*::\\s*\\w+");
  }

  private static boolean loses(String from, String to) {
    String name = TypeNames.catalog(from);
    return TypeNames.isFraction(name) && TypeNames.isWholeNumber(to)
        || name.startsWith("timestamp") && TypeNames.catalog(to).equals("date");
  }
}
