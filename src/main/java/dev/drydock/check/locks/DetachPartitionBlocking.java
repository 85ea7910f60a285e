package dev.drydock.check.locks;

import dev.drydock.check.Rewriting;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.TableAction;

/** DETACH PARTITION without CONCURRENTLY. */
final class DetachPartitionBlocking extends ActionRule {
  DetachPartitionBlocking() {
    super(
        new RuleInfo(
            "detach-partition-blocking",
            "DETACH PARTITION locks the whole partitioned table",
            "ACCESS EXCLUSIVE on parent and partition: reads and writes of all partitions wait.",
            "DETACH PARTITION … CONCURRENTLY (14 and later) in a migration of its own; inserts that"
                + " belong into it fail meanwhile."));
  }

  @Override
  void look(Spot spot, AlterTable table, TableAction action) {
    if (!(action instanceof TableAction.DetachPartition detach)
        || detach.concurrently()
        || detach.finalizes()) {
      return;
    }
    var finding =
        spot.blocks(
            table.name(), detach.span(), "Reads and writes of all of " + table.name() + " wait.");
    if (table.actions().size() == 1) {
      finding.fix(
          Rewriting.alone(
              spot,
              "Detach it CONCURRENTLY in a migration of its own",
              "detach " + detach.partition().own(),
              spot.text(spot.whole()) + " CONCURRENTLY;\n"));
    }
  }
}
