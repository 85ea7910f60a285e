package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.CreateTable;

/** CREATE TABLE … PARTITION OF a table in use. */
final class CreatePartitionOf extends StatementRule {
  CreatePartitionOf() {
    super(
        new RuleInfo(
            "create-partition-of",
            "A new partition locks the whole partitioned table",
            "PARTITION OF takes ACCESS EXCLUSIVE on the parent: reads and writes of all partitions"
                + " wait until the transaction ends.",
            "CREATE TABLE … (LIKE parent INCLUDING ALL), then ATTACH PARTITION, which lets both"
                + " through."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof CreateTable table) {
      table
          .partitionOf()
          .filter(spot::isInUse)
          .ifPresent(
              parent ->
                  spot.blocks(
                      parent, parent.span(), "Reads and writes of all of " + parent + " wait."));
    }
  }
}
