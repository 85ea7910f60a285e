package dev.drydock.check.data;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.Truncate;

/** TRUNCATE. */
final class TruncateTable extends StatementRule {
  TruncateTable() {
    super(
        new RuleInfo(
            "truncate",
            "TRUNCATE empties a table",
            "All rows go, no row trigger fires, reads and writes wait; CASCADE empties every table"
                + " with a foreign key to it, too.",
            "DELETE in batches, with a WHERE."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof Truncate truncate) {
      truncate.tables().stream()
          .filter(spot::isInUse)
          .forEach(
              table ->
                  spot.warning(
                          table.span(),
                          "All rows of "
                              + table
                              + (truncate.cascade()
                                  ? " and of every table that references it are lost."
                                  : " are lost."))
                      .danger(Danger.DATA_LOSS));
    }
  }
}
