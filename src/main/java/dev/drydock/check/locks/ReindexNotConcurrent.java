package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.Maintenance;

/** REINDEX without CONCURRENTLY. */
final class ReindexNotConcurrent extends StatementRule {
  ReindexNotConcurrent() {
    super(
        new RuleInfo(
            "reindex-not-concurrent",
            "REINDEX stops reads, too",
            "The index is locked with ACCESS EXCLUSIVE, and planning any query on the table opens all"
                + " its indexes: reads wait as well as writes.",
            "REINDEX … CONCURRENTLY (12 and later) in a migration of its own."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof Maintenance work
        && work.command() == Maintenance.Command.REINDEX
        && !work.concurrently()
        && work.names().stream().allMatch(spot::isInUse)) {
      spot.warning(spot.whole(), "Reads and writes wait while the index is built anew.")
          .danger(dev.drydock.check.Danger.OUTAGE);
    }
  }
}
