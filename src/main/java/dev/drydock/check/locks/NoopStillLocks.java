package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.TableAction;

/** An action that does nothing and yet locks. */
final class NoopStillLocks extends ActionRule {
  NoopStillLocks() {
    super(
        new RuleInfo(
            "noop-still-locks",
            "It changes nothing and locks all the same",
            "ADD COLUMN IF NOT EXISTS of a column that is there, DROP … IF EXISTS of what is not, SET"
                + " NOT NULL where it is set: each takes ACCESS EXCLUSIVE before it finds out.",
            "Leave it out, or ask the catalog first in a DO block."));
  }

  @Override
  void look(Spot spot, AlterTable table, TableAction action) {
    spot.relation(table.name())
        .filter(Relation::complete)
        .filter(relation -> doesNothing(relation, action))
        .ifPresent(
            relation ->
                spot.info(
                    action.span(),
                    "This changes nothing here, and reads and writes of "
                        + table.name()
                        + " wait for it."));
  }

  private static boolean doesNothing(Relation relation, TableAction action) {
    return switch (action) {
      case TableAction.AddColumn add ->
          add.ifNotExists() && relation.column(add.column().name().name()).isPresent();
      case TableAction.DropColumn drop ->
          drop.ifExists() && relation.column(drop.column().name()).isEmpty();
      case TableAction.SetNotNull set ->
          relation.column(set.column().name()).map(c -> c.notNull()).orElse(false);
      default -> false;
    };
  }
}
