package dev.drydock.check.triggers;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.CreateTrigger.Event;
import dev.drydock.sql.ddl.RowFields;

/** WHEN (… OLD …) of a trigger that fires on INSERT, and the like. */
final class WhenOldOnInsert extends StatementRule {
  WhenOldOnInsert() {
    super(
        new RuleInfo(
            "trigger-when-old-on-insert",
            "A trigger's WHEN reads a row that is not there",
            "An INSERT has no OLD, a DELETE no NEW, a statement's trigger neither: CREATE TRIGGER is"
                + " refused (42P17).",
            "One trigger per operation, each with its own WHEN."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreateTrigger trigger) || trigger.when().isEmpty()) {
      return;
    }
    for (RowFields.Use use : RowFields.in(spot.file().text(), trigger.when().get())) {
      if (!trigger.forEachRow()) {
        spot.error(use.span(), "A trigger FOR EACH STATEMENT has no row to look at in WHEN.");
      } else if (use.old() && trigger.events().contains(Event.INSERT)) {
        spot.error(use.span(), "This fires on INSERT, which has no OLD row.");
      } else if (!use.old() && trigger.events().contains(Event.DELETE)) {
        spot.error(use.span(), "This fires on DELETE, which has no NEW row.");
      }
    }
  }
}
