package dev.drydock.check.locks;

import dev.drydock.check.Rewriting;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.ObjectKind;

/** DROP INDEX without CONCURRENTLY. */
final class DropIndexNotConcurrent extends StatementRule {
  DropIndexNotConcurrent() {
    super(
        new RuleInfo(
            "drop-index-not-concurrent",
            "Dropping an index locks its table",
            "DROP INDEX takes ACCESS EXCLUSIVE on the table, too: reads and writes wait until the"
                + " transaction ends.",
            "DROP INDEX CONCURRENTLY in a migration of its own, outside a transaction."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof Drop drop)
        || drop.kind() != ObjectKind.INDEX
        || drop.concurrently()
        || drop.names().stream().noneMatch(spot::isInUse)) {
      return;
    }
    var finding =
        spot.blocks(
            drop.names().getFirst(),
            spot.whole(),
            "Reads and writes of the table wait while " + drop.names().getFirst() + " is dropped.");
    if (drop.names().size() == 1 && !drop.cascade()) {
      int at = drop.kindWords().end();
      finding.fix(
          Rewriting.alone(
              spot,
              "Drop it CONCURRENTLY in a migration of its own",
              "drop " + drop.names().getFirst().own(),
              spot.file().text(spot.statement().start(), at)
                  + " CONCURRENTLY"
                  + spot.file().text(at, spot.statement().end())
                  + ";\n"));
    }
  }
}
