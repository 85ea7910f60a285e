package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.TableAction;

/** What is done to triggers of a table in use. */
final class TriggerLock extends StatementRule {
  TriggerLock() {
    super(
        new RuleInfo(
            "trigger-ddl-lock",
            "Changing triggers locks their table",
            "CREATE TRIGGER, ENABLE and DISABLE make writes wait; DROP TRIGGER makes reads wait, too.",
            "CREATE OR REPLACE TRIGGER (14 and later) instead of DROP and CREATE, in a short"
                + " transaction."));
  }

  @Override
  protected void look(Spot spot) {
    switch (spot.shape()) {
      case CreateTrigger trigger when spot.isInUse(trigger.table()) ->
          spot.info(spot.whole(), "Writes to " + trigger.table() + " wait.");
      case Drop drop when drop.kind() == ObjectKind.TRIGGER ->
          drop.table()
              .filter(spot::isInUse)
              .ifPresent(t -> spot.info(spot.whole(), "Reads and writes of " + t + " wait."));
      case AlterTable table when spot.isInUse(table.name()) -> {
        for (TableAction action : table.actions()) {
          if (action instanceof TableAction.SwitchTrigger turn) {
            spot.info(turn.span(), "Writes to " + table.name() + " wait.");
          }
        }
      }
      default -> {}
    }
  }
}
