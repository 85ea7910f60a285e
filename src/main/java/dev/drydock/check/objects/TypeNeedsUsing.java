package dev.drydock.check.objects;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Column;
import dev.drydock.check.schema.NamedType;
import dev.drydock.check.schema.TypeNames;
import dev.drydock.check.schema.TypeNames.Family;
import dev.drydock.check.schema.Unsure;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.TableAction;
import dev.drydock.sql.ddl.TypeName;
import java.util.Optional;

/** ALTER COLUMN … TYPE between types PostgreSQL does not convert by itself. */
final class TypeNeedsUsing extends StatementRule {
  TypeNeedsUsing() {
    super(
        new RuleInfo(
            "type-change-needs-using",
            "A change of type without USING",
            "PostgreSQL converts by itself only what an INSERT would take; the rest it refuses"
                + " (42804), even on an empty table. A default has to be dropped before and set"
                + " after.",
            "ALTER TABLE t ALTER COLUMN c TYPE integer USING c::integer;"));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof AlterTable table)
        || spot.statement().before().isUnsure(Unsure.COLUMNS)) {
      return;
    }
    for (TableAction action : table.actions()) {
      if (action instanceof TableAction.ColumnType change && change.using().isEmpty()) {
        spot.relation(table.name())
            .filter(there -> there.complete())
            .flatMap(there -> there.column(change.column().name()))
            .flatMap(Column::type)
            .filter(from -> isRefused(spot, from, change.type()))
            .ifPresent(from -> report(spot, change, from));
      }
    }
  }

  private static void report(Spot spot, TableAction.ColumnType change, String from) {
    String to = spot.text(change.type().span());
    spot.error(change.span(), "PostgreSQL does not make %s of %s by itself.".formatted(to, from))
        .fix(
            Fix.of(
                "Say how: USING",
                spot.file()
                    .insert(
                        change.span().end(),
                        " USING " + spot.text(change.column().span()) + "::" + to)));
  }

  private static boolean isRefused(Spot spot, String from, TypeName to) {
    if (to.array() || to.copied()) {
      return false;
    }
    Optional<Family> there = TypeNames.family(from);
    Optional<Family> wanted = TypeNames.family(to.name().own());
    if (there.isEmpty() || !to.builtIn() && wanted.isPresent() && to.name().schema().isPresent()) {
      return false;
    }
    return wanted
        .map(family -> family != there.get() && family != Family.TEXT)
        .orElseGet(() -> isEnum(spot, to));
  }

  private static boolean isEnum(Spot spot, TypeName type) {
    return spot.statement()
        .before()
        .type(type.name().schema(), type.name().own())
        .filter(one -> one.kind() == NamedType.Kind.ENUM)
        .isPresent();
  }
}
