package dev.drydock.check.locks;

import dev.drydock.check.Rewriting;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.CreateIndex;

/** CREATE INDEX without CONCURRENTLY on a table that is in use. */
final class IndexNotConcurrent extends StatementRule {
  IndexNotConcurrent() {
    super(
        new RuleInfo(
            "index-not-concurrent",
            "An index is built while writes wait",
            "CREATE INDEX takes a SHARE lock: inserts, updates and deletes wait until it is built"
                + " and the transaction ends.",
            "CREATE INDEX CONCURRENTLY in a migration of its own, outside a transaction. For a"
                + " partitioned table: ON ONLY the parent, CONCURRENTLY per partition, then ATTACH."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof CreateIndex index)
        || index.concurrently()
        || index.only()
        || !spot.isInUse(index.table())) {
      return;
    }
    var finding =
        spot.blocks(
            index.table(),
            spot.whole(),
            "Writes to " + index.table() + " wait while this is built.");
    boolean partitioned = spot.relation(index.table()).map(Relation::partitioned).orElse(false);
    if (!partitioned) {
      int at = index.indexWord().end();
      String before = spot.file().text(spot.statement().start(), at);
      String after = spot.file().text(at, spot.statement().end());
      String name = index.name().map(n -> n.own()).orElse("index of " + index.table().own());
      finding.fix(
          Rewriting.alone(
              spot,
              "Build it CONCURRENTLY in a migration of its own",
              "create " + name,
              before + " CONCURRENTLY" + after + ";\n"));
    }
  }
}
