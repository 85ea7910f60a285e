package dev.drydock.check.design;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.CreateIndex;

/** An index over more columns than queries use. */
final class ManyColumnIndex extends StatementRule {
  private static final int MANY = 5;

  ManyColumnIndex() {
    super(
        new RuleInfo(
            "many-column-index",
            "An index over many columns",
            "A query uses the first columns it names; the rest makes the index large and writes slow.",
            "The columns that queries compare, the most selective first; others behind INCLUDE."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof CreateIndex index
        && !index.unique()
        && index.elements().size() >= MANY) {
      spot.info(spot.whole(), "This index is over " + index.elements().size() + " columns.");
    }
  }
}
