package dev.drydock.check.objects;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.CreateIndex;

/** CREATE INDEX IF NOT EXISTS over what a failed CONCURRENTLY has left. */
final class InvalidIndexStays extends StatementRule {
  InvalidIndexStays() {
    super(
        new RuleInfo(
            "if-not-exists-invalid-index",
            "An invalid index is in the way",
            "A CREATE INDEX CONCURRENTLY that failed leaves an invalid index behind, which no query"
                + " uses. IF NOT EXISTS finds its name, succeeds and leaves it invalid.",
            "DROP INDEX CONCURRENTLY it first, or REINDEX INDEX CONCURRENTLY it instead."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof CreateIndex index && index.ifNotExists()) {
      index
          .name()
          .ifPresent(
              name ->
                  spot.relation(index.table()).stream()
                      .flatMap(table -> table.indexes().stream())
                      .filter(one -> one.name().equals(name.own()) && !one.valid())
                      .findFirst()
                      .ifPresent(
                          one ->
                              spot.warning(
                                  name.span(),
                                  "The index " + name + " is there and invalid: it stays so.")));
    }
  }
}
