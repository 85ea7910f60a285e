package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Column;
import dev.drydock.sql.ddl.TableAction;

/** ADD COLUMN … NOT NULL without anything to put into the rows there are. */
final class AddRequiredColumn extends ActionRule {
  AddRequiredColumn() {
    super(
        new RuleInfo(
            "add-required-column",
            "A new column that existing rows cannot fill",
            "Rows that are there have NULL in a new column; with NOT NULL and no default the"
                + " statement fails (23502) as soon as the table has one row.",
            "Give it a constant DEFAULT, or add it without NOT NULL, fill it, then SET NOT NULL."));
  }

  @Override
  void look(Spot spot, AlterTable table, TableAction action) {
    if (action instanceof TableAction.AddColumn add && isRequired(add.column())) {
      long rows = spot.relation(table.name()).map(r -> r.rows().orElse(-1)).orElse(-1L);
      if (rows == 0 && !spot.isInUse(table.name())) {
        return;
      }
      spot.warning(
          add.span(),
          "This fails if "
              + table.name()
              + " has rows"
              + (rows > 0 ? ", and it has about " + rows : "")
              + ": "
              + add.column().name().name()
              + " is NOT NULL and has no default.");
    }
  }

  private static boolean isRequired(Column column) {
    return column.isNotNull()
        && column.defaultValue().isEmpty()
        && column.generated().isEmpty()
        && !column.fillsItself();
  }
}
