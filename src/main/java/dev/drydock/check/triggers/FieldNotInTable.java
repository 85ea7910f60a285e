package dev.drydock.check.triggers;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.CreateTrigger;
import dev.drydock.sql.ddl.CreateTrigger.Event;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.RowFields;
import dev.drydock.sql.ddl.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** NEW.x or OLD.x where the table has no column x. */
final class FieldNotInTable extends CodeRule {
  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("ctid", "tableoid", "xmin", "xmax", "cmin", "cmax");

  FieldNotInTable() {
    super(
        new RuleInfo(
            "trigger-field-not-in-table",
            "A trigger uses a column its table does not have",
            "CREATE FUNCTION and CREATE TRIGGER both succeed; the first row that fires it fails with"
                + " 42703, record \"new\" has no field.",
            "Add the column, or use another function for this table."));
  }

  @Override
  boolean applies(CreateTrigger trigger) {
    return trigger.forEachRow();
  }

  @Override
  void look(Spot spot, CreateTrigger trigger, TriggerCode code) {
    // a column that comes later is in time, and one that goes later may go with its trigger
    List<Relation> shapes =
        Stream.of(spot.statement().before(), spot.file().end())
            .flatMap(
                view -> view.relation(trigger.table().schema(), trigger.table().own()).stream())
            .filter(Relation::isCompleteTable)
            .toList();
    boolean choosesByTable =
        code.mentions("TG_TABLE_NAME", "TG_RELNAME", "TG_RELID", "TG_ARGV", "UNDEFINED_COLUMN");
    if (shapes.size() < 2 || choosesByTable) {
      return;
    }
    Map<String, Span> missing = new LinkedHashMap<>();
    for (Event event : trigger.events()) {
      new OperationWalk(
              code.text(), event, step -> {}, span -> collect(code, span, shapes, missing))
          .through(code.body().block().steps());
    }
    missing.forEach(
        (field, span) ->
            spot.warning(
                    code.place(span, trigger),
                    trigger.table()
                        + " has no column "
                        + field
                        + ", so every row that fires "
                        + trigger.name().name()
                        + " fails.")
                .danger(Danger.OUTAGE));
  }

  private static void collect(
      TriggerCode code, Span span, List<Relation> shapes, Map<String, Span> missing) {
    for (RowFields.Use use : RowFields.in(code.text(), span)) {
      use.field()
          .map(Ident::name)
          .filter(name -> shapes.stream().allMatch(shape -> shape.column(name).isEmpty()))
          .filter(name -> !SYSTEM_COLUMNS.contains(name))
          .ifPresent(name -> missing.putIfAbsent(name, use.span()));
    }
  }
}
