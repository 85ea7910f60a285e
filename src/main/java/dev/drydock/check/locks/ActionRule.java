package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.TableAction;

/** Looks at each action of an ALTER TABLE on a table that others may use. */
abstract class ActionRule extends StatementRule {
  ActionRule(RuleInfo info) {
    super(info);
  }

  @Override
  protected final void look(Spot spot) {
    if (spot.shape() instanceof AlterTable table && spot.isInUse(table.name())) {
      for (TableAction action : table.actions()) {
        look(spot, table, action);
      }
    }
  }

  abstract void look(Spot spot, AlterTable table, TableAction action);
}
