package dev.drydock.check.triggers;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.CreateTrigger;

/** Looks at a trigger together with the code it runs. */
abstract class CodeRule extends StatementRule {
  CodeRule(RuleInfo info) {
    super(info);
  }

  @Override
  protected final void look(Spot spot) {
    if (spot.shape() instanceof CreateTrigger trigger && applies(trigger)) {
      TriggerCode.of(spot, trigger).ifPresent(code -> look(spot, trigger, code));
    }
  }

  abstract boolean applies(CreateTrigger trigger);

  abstract void look(Spot spot, CreateTrigger trigger, TriggerCode code);
}
