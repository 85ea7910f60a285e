package dev.drydock.check.data;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.AlterEnum;
import dev.drydock.sql.ddl.AlterObject;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.TableAction;

/** A new name for what programs use by the old one. */
final class RenameBreaksClients extends StatementRule {
  RenameBreaksClients() {
    super(
        new RuleInfo(
            "rename-breaks-clients",
            "Programs use the old name",
            "From the moment of the commit every query with the old name fails, while the programs"
                + " that send them still run.",
            "Table: rename it and leave a view of the old name. Column: add a new one, fill both for"
                + " a while, drop the old one later."));
  }

  @Override
  protected void look(Spot spot) {
    switch (spot.shape()) {
      case AlterTable table when isTable(table) && spot.isInUse(table.name()) -> {
        for (TableAction action : table.actions()) {
          switch (action) {
            case TableAction.RenameTo rename ->
                spot.warning(
                        rename.span(), "Queries that say " + table.name() + " fail from now on.")
                    .danger(Danger.OUTAGE);
            case TableAction.RenameColumn rename ->
                spot.warning(
                        rename.span(),
                        "Queries that say " + rename.column().name() + " fail from now on.")
                    .danger(Danger.OUTAGE);
            case TableAction.SetSchema move ->
                spot.warning(
                        move.span(),
                        "Queries find " + table.name() + " only with the new schema from now on.")
                    .danger(Danger.OUTAGE);
            default -> {}
          }
        }
      }
      case AlterObject object
          when object.kind() == ObjectKind.SCHEMA
              && object.action() instanceof AlterObject.Action.RenameTo ->
          spot.warning(spot.whole(), "Queries that say the old schema fail from now on.")
              .danger(Danger.OUTAGE);
      case AlterEnum value when value.renamed().isPresent() ->
          spot.warning(
                  spot.whole(),
                  "Queries with the label '" + value.renamed().get() + "' fail from now on.")
              .danger(Danger.OUTAGE);
      default -> {}
    }
  }

  private static boolean isTable(AlterTable table) {
    return switch (table.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> true;
      default -> false;
    };
  }
}
