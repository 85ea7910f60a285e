package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Maintenance;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.Span;
import dev.drydock.sql.ddl.TableAction;

/** VACUUM FULL, CLUSTER and the ALTER TABLE actions that write a table anew by their nature. */
final class RewritingMaintenance extends StatementRule {
  RewritingMaintenance() {
    super(
        new RuleInfo(
            "vacuum-full-cluster",
            "A whole table is written anew",
            "VACUUM FULL, CLUSTER, SET LOGGED or UNLOGGED, SET ACCESS METHOD, SET TABLESPACE and SET"
                + " EXPRESSION of a stored column copy the table and its indexes while reads and"
                + " writes wait, and need as much disk again.",
            "Plain VACUUM, or pg_repack, which copies without the lock."));
  }

  @Override
  protected void look(Spot spot) {
    switch (spot.shape()) {
      case Maintenance work when work.full() || work.command() == Maintenance.Command.CLUSTER -> {
        if (work.names().isEmpty()) {
          spot.warning(spot.whole(), "Reads and writes of every table wait in turn.")
              .danger(dev.drydock.check.Danger.OUTAGE);
        }
        work.names().forEach(name -> report(spot, name, spot.whole()));
      }
      case AlterTable table -> {
        for (TableAction action : table.actions()) {
          switch (action) {
            case TableAction.SetLogged s -> report(spot, table.name(), s.span());
            case TableAction.SetTablespace s -> report(spot, table.name(), s.span());
            case TableAction.SetAccessMethod s -> report(spot, table.name(), s.span());
            case TableAction.SetExpression s -> report(spot, table.name(), s.span());
            default -> {}
          }
        }
      }
      default -> {}
    }
  }

  private static void report(Spot spot, Name table, Span at) {
    if (spot.isInUse(table)) {
      spot.blocks(
          table, at, "Reads and writes of " + table + " wait while all of it is written anew.");
    }
  }
}
