package dev.drydock.check.triggers;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.CreateTrigger.Event;
import dev.drydock.sql.ddl.CreateTrigger.Timing;
import dev.drydock.sql.ddl.PlpgsqlStep;
import dev.drydock.sql.ddl.Span;
import java.util.LinkedHashSet;
import java.util.Set;

/** RETURN NEW of a BEFORE DELETE trigger. */
final class NewOnDelete extends CodeRule {
  NewOnDelete() {
    super(
        new RuleInfo(
            "trigger-new-on-delete",
            "A BEFORE DELETE trigger returns NEW",
            "NEW is NULL there, and a row trigger that returns NULL cancels the operation: the DELETE"
                + " says \"DELETE 0\" and no error.",
            "RETURN OLD where TG_OP = 'DELETE'."));
  }

  @Override
  boolean applies(CreateTrigger trigger) {
    return trigger.forEachRow()
        && trigger.timing() == Timing.BEFORE
        && trigger.events().contains(Event.DELETE);
  }

  @Override
  void look(Spot spot, CreateTrigger trigger, TriggerCode code) {
    Set<Span> returned = new LinkedHashSet<>();
    new OperationWalk(
            code.text(),
            Event.DELETE,
            step -> {
              if (step instanceof PlpgsqlStep.Return back && back.ends()) {
                back.value()
                    .filter(value -> value.in(code.text()).strip().equalsIgnoreCase("NEW"))
                    .ifPresent(returned::add);
              }
            },
            span -> {})
        .through(code.body().block().steps());
    for (Span value : returned) {
      var finding =
          spot.warning(
              code.place(value, trigger),
              "For a DELETE this returns NULL, so "
                  + trigger.name().name()
                  + " cancels it silently.");
      if (code.inFile() && trigger.events().size() == 1) {
        finding.fix(Fix.of("Return OLD", spot.file().replace(value.start(), value.end(), "OLD")));
      }
    }
  }
}
