package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.LockTable;

/** LOCK TABLE on a view. */
final class LockTableView extends StatementRule {
  LockTableView() {
    super(
        new RuleInfo(
            "lock-table-view",
            "Locking a view locks its tables",
            "LOCK TABLE on a view locks every table behind it in the same mode.",
            "Lock the tables that are meant, by name."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof LockTable lock) {
      lock.tables().stream()
          .filter(
              name -> spot.relation(name).map(r -> r.kind() == Relation.Kind.VIEW).orElse(false))
          .forEach(
              name ->
                  spot.info(
                      name.span(), "Every table behind the view " + name + " is locked, too."));
    }
  }
}
