package dev.drydock.check.locks;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Constraint;
import dev.drydock.check.schema.ObjectName;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.Span;
import dev.drydock.sql.ddl.TableAction;
import java.util.function.Predicate;

/** Dropping the child of a foreign key, its column or the key itself locks the parent. */
final class DropLocksParent extends StatementRule {
  DropLocksParent() {
    super(
        new RuleInfo(
            "drop-fk-locks-parent",
            "Dropping a foreign key locks the table it leads to",
            "PostgreSQL takes ACCESS EXCLUSIVE on both tables to drop the key, its column or its"
                + " table: reads of the parent wait, too.",
            "Set a lock_timeout, and do it alone in a short transaction."));
  }

  @Override
  protected void look(Spot spot) {
    switch (spot.shape()) {
      case Drop drop when drop.kind() == ObjectKind.TABLE ->
          drop.names().forEach(name -> report(spot, name, name.span(), key -> true));
      case AlterTable table -> {
        for (TableAction action : table.actions()) {
          switch (action) {
            case TableAction.DropConstraint gone ->
                report(spot, table.name(), gone.span(), k -> k.name().equals(gone.name().name()));
            case TableAction.DropColumn gone ->
                report(
                    spot,
                    table.name(),
                    gone.span(),
                    k -> k.columns().contains(gone.column().name()));
            default -> {}
          }
        }
      }
      default -> {}
    }
  }

  private static void report(Spot spot, Name table, Span at, Predicate<Constraint> gone) {
    if (!spot.isInUse(table)) {
      return;
    }
    spot.relation(table).map(Relation::constraints).stream()
        .flatMap(java.util.List::stream)
        .filter(c -> c.kind() == Constraint.Kind.FOREIGN_KEY && gone.test(c))
        .flatMap(c -> c.references().stream())
        .map(ObjectName::words)
        .distinct()
        .filter(parent -> !parent.equals(table.own()))
        .forEach(
            parent ->
                spot.warning(
                        at, "Reads and writes of " + parent + " wait, too: a foreign key goes.")
                    .danger(Danger.OUTAGE));
  }
}
