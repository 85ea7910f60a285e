package dev.drydock.check.triggers;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Routine;
import dev.drydock.sql.ddl.CreateTrigger;
import java.util.List;

/** A trigger's function that does not return a trigger. */
final class WrongReturnType extends StatementRule {
  WrongReturnType() {
    super(
        new RuleInfo(
            "trigger-function-wrong-return-type",
            "A trigger's function returns something else",
            "A function that a trigger runs must be declared RETURNS trigger; CREATE TRIGGER is"
                + " refused (42P17).",
            "RETURNS trigger"));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreateTrigger trigger)) {
      return;
    }
    List<Routine> called =
        spot
            .statement()
            .before()
            .routines(trigger.function().schema(), trigger.function().own())
            .stream()
            .filter(r -> r.argumentTypes().isEmpty())
            .toList();
    if (called.size() != 1 || called.getFirst().returns().isEmpty()) {
      return;
    }
    String returns = called.getFirst().returns().get();
    if (!returns.equalsIgnoreCase("trigger") && !returns.equalsIgnoreCase("pg_catalog.trigger")) {
      spot.error(
          trigger.function().span(),
          trigger.function() + " returns " + returns + " and cannot be a trigger's function.");
    }
  }
}
