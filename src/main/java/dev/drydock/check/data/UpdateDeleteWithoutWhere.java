package dev.drydock.check.data;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.Delete;
import dev.drydock.sql.ddl.Update;

/** UPDATE or DELETE of every row. */
final class UpdateDeleteWithoutWhere extends StatementRule {
  UpdateDeleteWithoutWhere() {
    super(
        new RuleInfo(
            "update-delete-without-where",
            "Every row is changed or deleted",
            "Each row is locked until the transaction ends and leaves a dead copy behind, even when"
                + " it is rolled back.",
            "Say WHERE, and work in batches of some thousand rows, each committed."));
  }

  @Override
  protected void look(Spot spot) {
    switch (spot.shape()) {
      case Update update
          when update.where().isEmpty() && spot.isInUse(update.target()) && !joins(spot) ->
          spot.blocks(
              update.target(), spot.whole(), "Every row of " + update.target() + " is written.");
      case Delete delete
          when delete.where().isEmpty() && !delete.using() && spot.isInUse(delete.target()) ->
          spot.warning(spot.whole(), "Every row of " + delete.target() + " is deleted.")
              .danger(Danger.DATA_LOSS);
      default -> {}
    }
  }

  /** UPDATE … FROM without WHERE is strange, but not every row for certain. */
  private static boolean joins(Spot spot) {
    return spot.names(spot.whole()).relations().size() > 1;
  }
}
