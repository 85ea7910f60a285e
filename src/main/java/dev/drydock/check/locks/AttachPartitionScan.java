package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.schema.Constraint;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.TableAction;
import dev.drydock.sql.ddl.TableAction.AttachPartition;

/** ATTACH PARTITION of a table in use that no CHECK vouches for. */
final class AttachPartitionScan extends ActionRule {
  AttachPartitionScan() {
    super(
        new RuleInfo(
            "attach-partition-scan",
            "ATTACH PARTITION reads the whole table",
            "Unless a valid CHECK proves that every row belongs there, the partition is read from end"
                + " to end under ACCESS EXCLUSIVE; a DEFAULT partition is read, too.",
            "Add a CHECK that equals the bounds, NOT VALID, VALIDATE it, then ATTACH, then drop it."));
  }

  @Override
  void look(Spot spot, AlterTable table, TableAction action) {
    if (table.kind() == ObjectKind.TABLE
        && action instanceof AttachPartition attach
        && spot.isInUse(attach.partition())) {
      boolean vouched =
          spot.relation(attach.partition()).map(AttachPartitionScan::hasCheck).orElse(false);
      if (!vouched) {
        spot.blocks(
            attach.partition(),
            attach.span(),
            attach.partition() + " is locked and read from end to end to see that its rows fit.");
      }
    }
  }

  private static boolean hasCheck(Relation relation) {
    return relation.constraints().stream()
        .anyMatch(c -> c.kind() == Constraint.Kind.CHECK && c.valid());
  }
}
