package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.TableAction;

/** ADD CHECK that reads all rows at once. */
final class CheckWithoutNotValid extends ActionRule {
  CheckWithoutNotValid() {
    super(
        new RuleInfo(
            "check-without-not-valid",
            "A check constraint reads all rows while everybody waits",
            "The table is read from end to end under ACCESS EXCLUSIVE: reads and writes wait.",
            "ADD CONSTRAINT … NOT VALID, then VALIDATE CONSTRAINT in another transaction."));
  }

  @Override
  void look(Spot spot, AlterTable table, TableAction action) {
    switch (action) {
      case TableAction.AddConstraint add
          when add.constraint().kind() == Constraint.Kind.CHECK
              && !add.constraint().notValid()
              && !add.constraint().notEnforced() ->
          spot.blocks(table.name(), add.span(), message(table))
              .fix(NotValidFirst.fix(spot, table, add.constraint(), "check"));
      case TableAction.AddColumn add when add.column().has(Constraint.Kind.CHECK) ->
          spot.blocks(table.name(), add.span(), message(table));
      default -> {}
    }
  }

  private static String message(AlterTable table) {
    return "Reads and writes of " + table.name() + " wait while every row is checked.";
  }
}
