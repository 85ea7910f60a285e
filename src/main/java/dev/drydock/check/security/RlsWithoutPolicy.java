package dev.drydock.check.security;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.TableAction;

/** Row security without a policy. */
final class RlsWithoutPolicy extends StatementRule {
  RlsWithoutPolicy() {
    super(
        new RuleInfo(
            "rls-without-policy",
            "Row security hides every row",
            "With row security on and no policy nobody but the owner sees a row, and no error says"
                + " so.",
            "Add a policy for those who shall see rows."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof AlterTable table)) {
      return;
    }
    for (TableAction action : table.actions()) {
      if (action instanceof TableAction.RowSecurity change
          && change.mode() == TableAction.RowSecurityMode.ENABLE) {
        spot.file()
            .end()
            .relation(table.name().schema(), table.name().own())
            .filter(Relation::complete)
            .filter(r -> r.rowSecurity() && r.policies().isEmpty())
            .ifPresent(
                r ->
                    spot.info(
                        change.span(), "No policy lets anybody see rows of " + table.name() + "."));
      }
    }
  }
}
