package dev.drydock.check.triggers;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.CreateTrigger.Event;
import dev.drydock.sql.ddl.RowFields;
import dev.drydock.sql.ddl.Span;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Code that reads OLD when it runs for an INSERT. */
final class OldOnInsert extends CodeRule {
  OldOnInsert() {
    super(
        new RuleInfo(
            "trigger-old-on-insert",
            "OLD is read for an INSERT",
            "An INSERT has no OLD row: every field of it is NULL, so OLD.x IS DISTINCT FROM NEW.x is"
                + " always true and OLD.x = NEW.x never. Up to PostgreSQL 10 it is an error (55000).",
            "IF TG_OP = 'UPDATE' THEN … END IF, or a trigger of its own for UPDATE."));
  }

  @Override
  boolean applies(CreateTrigger trigger) {
    return trigger.forEachRow() && trigger.events().contains(Event.INSERT);
  }

  @Override
  void look(Spot spot, CreateTrigger trigger, TriggerCode code) {
    if (code.mentions("OLD IS NULL", "OLD IS NOT NULL", "OLD IS DISTINCT", "TG_ARGV")) {
      return; // it knows
    }
    Set<Span> read = new LinkedHashSet<>();
    new OperationWalk(code.text(), Event.INSERT, step -> {}, span -> collect(code, span, read))
        .through(code.body().block().steps());
    read.stream()
        .map(use -> code.place(use, trigger))
        .findFirst()
        .ifPresent(
            at ->
                spot.warning(
                    at,
                    trigger.name().name()
                        + " fires on INSERT, too, where "
                        + read.iterator().next().in(code.text())
                        + " is NULL."));
  }

  private static void collect(TriggerCode code, Span span, Set<Span> read) {
    String upper = span.in(code.text()).toUpperCase(Locale.ROOT);
    if (upper.contains("COALESCE") || upper.matches("(?s).*OLD\\.\\S+\\s+IS\\s+(NOT\\s+)?NULL.*")) {
      return;
    }
    RowFields.in(code.text(), span).stream()
        .filter(use -> use.old() && use.field().isPresent())
        .forEach(use -> read.add(use.span()));
  }
}
