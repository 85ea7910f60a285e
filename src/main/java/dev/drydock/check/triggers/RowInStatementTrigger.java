package dev.drydock.check.triggers;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.RowFields;

/** A trigger FOR EACH STATEMENT whose code reads NEW or OLD. */
final class RowInStatementTrigger extends CodeRule {
  RowInStatementTrigger() {
    super(
        new RuleInfo(
            "trigger-new-in-statement-level",
            "A statement's trigger reads a row",
            "FOR EACH STATEMENT, which is also what a trigger without FOR EACH is, leaves NEW and OLD"
                + " NULL, without an error.",
            "FOR EACH ROW, or REFERENCING NEW TABLE AS …"));
  }

  @Override
  boolean applies(CreateTrigger trigger) {
    return !trigger.forEachRow() && !trigger.referencing();
  }

  @Override
  void look(Spot spot, CreateTrigger trigger, TriggerCode code) {
    if (code.mentions("TG_LEVEL")) {
      return;
    }
    RowFields.in(code.text(), code.code()).stream()
        .filter(use -> use.field().isPresent())
        .findFirst()
        .ifPresent(
            use ->
                spot.warning(
                    code.place(use.span(), trigger),
                    trigger.name().name()
                        + " fires once per statement, where "
                        + use.span().in(code.text())
                        + " is always NULL."));
  }
}
