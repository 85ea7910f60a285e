package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.TableAction;
import dev.drydock.sql.ddl.TableAction.AttachPartition;

/** ALTER INDEX … ATTACH PARTITION. */
final class AttachIndexBlocks extends ActionRule {
  AttachIndexBlocks() {
    super(
        new RuleInfo(
            "attach-index-blocks",
            "Attaching an index stops queries on its partition",
            "The partition's index is locked with ACCESS EXCLUSIVE, and every query on the partition"
                + " opens it.",
            "A short transaction of its own with a lock_timeout."));
  }

  @Override
  void look(Spot spot, AlterTable table, TableAction action) {
    if (table.kind() == ObjectKind.INDEX && action instanceof AttachPartition attach) {
      spot.info(
          attach.span(),
          "Queries on the partition of " + attach.partition() + " wait for this transaction.");
    }
  }
}
