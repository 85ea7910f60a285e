package dev.drydock.check.locks;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.CreateObject;
import dev.drydock.sql.ddl.ObjectKind;

/** CREATE RULE. */
final class RuleOnTable extends StatementRule {
  RuleOnTable() {
    super(
        new RuleInfo(
            "rules-on-tables",
            "A rule rewrites queries behind everybody's back",
            "Rules rewrite each query that names the table, volatile functions may run twice, and"
                + " COPY passes them by. CREATE RULE takes ACCESS EXCLUSIVE.",
            "A trigger."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.shape() instanceof CreateObject made && made.kind() == ObjectKind.RULE) {
      spot.info(spot.whole(), "A trigger does this with fewer surprises than a rule.");
    }
  }
}
