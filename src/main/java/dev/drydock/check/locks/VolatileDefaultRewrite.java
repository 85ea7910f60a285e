package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Column;
import dev.drydock.sql.ddl.Span;
import dev.drydock.sql.ddl.TableAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** ADD COLUMN whose value differs from row to row. */
final class VolatileDefaultRewrite extends ActionRule {
  private static final Set<String> VOLATILE =
      Set.of(
          "gen_random_uuid",
          "uuidv4",
          "uuidv7",
          "uuid_generate_v1",
          "uuid_generate_v1mc",
          "uuid_generate_v4",
          "clock_timestamp",
          "timeofday",
          "random",
          "nextval",
          "gen_random_bytes",
          "gen_salt");

  VolatileDefaultRewrite() {
    super(
        new RuleInfo(
            "volatile-default-rewrite",
            "A new column that is computed for every row",
            "A value that differs from row to row has to be written into each: the table is written"
                + " anew while reads and writes wait. A constant, and now(), cost nothing.",
            "ADD COLUMN without the default, then ALTER COLUMN … SET DEFAULT for new rows, then fill"
                + " the old ones in batches."));
  }

  @Override
  void look(Spot spot, AlterTable table, TableAction action) {
    if (!(action instanceof TableAction.AddColumn add)) {
      return;
    }
    Column column = add.column();
    Optional<String> volatileCall =
        column.defaultValue().flatMap(value -> volatileCall(spot, value));
    Optional<String> reason =
        volatileCall
            .map(call -> call + "() gives every row a value of its own")
            .or(
                () ->
                    column.fillsItself()
                        ? Optional.of("every row gets a number")
                        : Optional.empty())
            .or(
                () ->
                    column.stored()
                        ? Optional.of("a STORED column is computed for every row")
                        : Optional.empty());
    if (reason.isEmpty()) {
      return;
    }
    var finding =
        spot.blocks(
            table.name(),
            add.span(),
            "All of " + table.name() + " is written anew while others wait: " + reason.get() + ".");
    if (volatileCall.isPresent() && !column.isNotNull() && column.constraints().isEmpty()) {
      Span value = column.defaultValue().orElseThrow();
      int from = spot.file().text().lastIndexOf("DEFAULT", value.start());
      int lower = spot.file().text().lastIndexOf("default", value.start());
      int start = Math.max(from, lower);
      if (start > add.span().start()) {
        String name = spot.text(column.name().span());
        finding.fix(
            dev.drydock.problem.Fix.of(
                "Set the default for new rows only",
                List.of(
                        spot.file().replace(start, value.end(), ""),
                        spot.file()
                            .insert(
                                table.actions().getLast().span().end(),
                                ", ALTER COLUMN " + name + " SET DEFAULT " + spot.text(value)))
                    .toArray(dev.drydock.problem.TextEdit[]::new)));
      }
    }
  }

  private static Optional<String> volatileCall(Spot spot, Span value) {
    return spot.names(value).calls().stream()
        .map(call -> call.name().own())
        .filter(VOLATILE::contains)
        .findFirst();
  }
}
