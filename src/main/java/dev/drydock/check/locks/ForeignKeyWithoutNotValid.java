package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.TableAction;

/** ADD FOREIGN KEY that checks all rows at once. */
final class ForeignKeyWithoutNotValid extends ActionRule {
  ForeignKeyWithoutNotValid() {
    super(
        new RuleInfo(
            "fk-without-not-valid",
            "A foreign key checks all rows while writes wait",
            "Both tables are locked against writes while every row of the referencing one is looked"
                + " up.",
            "ADD CONSTRAINT … NOT VALID, then VALIDATE CONSTRAINT in another transaction, which lets"
                + " writes through."));
  }

  @Override
  void look(Spot spot, AlterTable table, TableAction action) {
    if (!(action instanceof TableAction.AddConstraint add)
        || add.constraint().kind() != Constraint.Kind.FOREIGN_KEY
        || add.constraint().notValid()
        || add.constraint().notEnforced()) {
      return;
    }
    String parent = add.constraint().references().map(r -> r.table().toString()).orElse("");
    var finding =
        spot.blocks(
            table.name(),
            add.span(),
            "Writes to " + table.name() + " and " + parent + " wait while every row is checked.");
    boolean partitioned = spot.relation(table.name()).map(Relation::partitioned).orElse(false);
    if (!partitioned || spot.file().surroundings().serverMajor().orElse(0) >= 18) {
      finding.fix(NotValidFirst.fix(spot, table, add.constraint(), "fkey"));
    }
  }
}
