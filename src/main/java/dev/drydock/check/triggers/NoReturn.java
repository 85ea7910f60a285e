package dev.drydock.check.triggers;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.PlpgsqlStep;
import java.util.List;

/** Trigger code that can reach its end without RETURN. */
final class NoReturn extends CodeRule {
  NoReturn() {
    super(
        new RuleInfo(
            "trigger-no-return",
            "A trigger's function can end without RETURN",
            "CREATE FUNCTION does not look; the statement that fires the trigger fails with 2F005,"
                + " control reached end of trigger procedure without RETURN.",
            "RETURN NEW (or OLD for a DELETE, NULL for an AFTER trigger) as its last statement."));
  }

  @Override
  boolean applies(CreateTrigger trigger) {
    return true;
  }

  @Override
  void look(Spot spot, CreateTrigger trigger, TriggerCode code) {
    if (code.mentions("TG_OP")) {
      boolean everyWay = true;
      for (CreateTrigger.Event event : trigger.events()) {
        everyWay &=
            new OperationWalk(code.text(), event, step -> {}, span -> {})
                .through(code.body().block().steps());
      }
      if (everyWay) {
        return;
      }
    }
    if (!ends(code.body().block())) {
      spot.warning(
              trigger.function().span(),
              trigger.function() + " can end without RETURN; what fires it then fails.")
          .danger(Danger.OUTAGE);
    }
  }

  private static boolean ends(List<PlpgsqlStep> steps) {
    return steps.stream().anyMatch(NoReturn::ends);
  }

  private static boolean ends(PlpgsqlStep step) {
    return switch (step) {
      case PlpgsqlStep.Return back -> back.ends();
      case PlpgsqlStep.Raise raise -> raise.aborts();
      case PlpgsqlStep.Choice choice ->
          choice.hasElse() && choice.choices().stream().allMatch(b -> ends(b.steps()));
      case PlpgsqlStep.Block block ->
          ends(block.steps()) && block.handlers().stream().allMatch(NoReturn::ends);
      case PlpgsqlStep.Loop loop -> loop.endless();
      default -> false;
    };
  }
}
