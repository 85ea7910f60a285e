package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.TableAction;
import java.util.stream.Stream;

/** A new table or column that references a table in use. */
final class CreateTableLocksParent extends StatementRule {
  CreateTableLocksParent() {
    super(
        new RuleInfo(
            "create-table-fk-locks-parent",
            "A new foreign key locks the table it leads to",
            "REFERENCES takes SHARE ROW EXCLUSIVE on the parent: its inserts, updates and deletes"
                + " wait until the transaction ends.",
            "Keep the transaction short: nothing slow after it."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.file().statements().getLast() == spot.statement()) {
      return; // nothing follows that the lock would be held for
    }
    switch (spot.shape()) {
      case CreateTable table -> report(spot, table.allConstraints(), table.name().own());
      case AlterTable table -> {
        for (TableAction action : table.actions()) {
          if (action instanceof TableAction.AddColumn add) {
            report(spot, add.column().constraints().stream(), table.name().own());
          }
        }
      }
      default -> {}
    }
  }

  private static void report(Spot spot, Stream<Constraint> constraints, String own) {
    constraints
        .flatMap(c -> c.references().stream())
        .map(Constraint.Reference::table)
        .filter(parent -> !parent.own().equals(own) && spot.isInUse(parent))
        .forEach(
            parent ->
                spot.info(
                    parent.span(),
                    "Writes to " + parent + " wait from here to the end of the transaction."));
  }
}
