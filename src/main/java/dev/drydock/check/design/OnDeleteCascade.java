package dev.drydock.check.design;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.TableAction;

/** ON DELETE CASCADE of a table that is large already. */
final class OnDeleteCascade extends StatementRule {
  private static final long LARGE = 1_000_000;

  OnDeleteCascade() {
    super(
        new RuleInfo(
            "on-delete-cascade-large",
            "One DELETE takes many rows along",
            "CASCADE deletes all rows that refer to a deleted one, in the same transaction, however"
                + " many they are.",
            "RESTRICT, and delete in batches."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof AlterTable table)) {
      return;
    }
    long rows = spot.relation(table.name()).map(Relation::rows).map(r -> r.orElse(0)).orElse(0L);
    for (TableAction action : table.actions()) {
      if (rows >= LARGE
          && action instanceof TableAction.AddConstraint add
          && add.constraint().kind() == Constraint.Kind.FOREIGN_KEY
          && add.constraint()
              .references()
              .flatMap(Constraint.Reference::onDelete)
              .map("CASCADE"::equals)
              .orElse(false)) {
        spot.warning(
            add.span(),
            table.name() + " has about " + rows + " rows that one DELETE may take along.");
      }
    }
  }
}
