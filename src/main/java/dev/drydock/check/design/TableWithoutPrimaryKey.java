package dev.drydock.check.design;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Constraint;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.CreateTable;

/** A new table without a primary key. */
final class TableWithoutPrimaryKey extends StatementRule {
  TableWithoutPrimaryKey() {
    super(
        new RuleInfo(
            "table-without-pk",
            "A table without a primary key",
            "Rows cannot be told apart, and a table that is published for replication refuses UPDATE"
                + " and DELETE (55000).",
            "id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY"));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof CreateTable table
        && table.isComplete()
        && !table.temporary()
        && !table.foreign()) {
      spot.file()
          .end()
          .relation(table.name().schema(), table.name().own())
          .filter(Relation::isCompleteTable)
          .filter(
              r -> r.constraints().stream().noneMatch(c -> c.kind() == Constraint.Kind.PRIMARY_KEY))
          .ifPresent(r -> spot.warning(table.name().span(), table.name() + " has no primary key."));
    }
  }
}
