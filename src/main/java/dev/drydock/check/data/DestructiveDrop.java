package dev.drydock.check.data;

import dev.drydock.check.Danger;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.TableAction;

/** DROP of what holds data, and any CASCADE. */
final class DestructiveDrop extends StatementRule {
  DestructiveDrop() {
    super(
        new RuleInfo(
            "destructive-drop",
            "Something with data in it is dropped",
            "What is dropped is gone with all its rows, and programs that still use it fail. CASCADE"
                + " takes views, foreign keys and more along without naming them.",
            "First stop using it, rename it, and drop it some releases later; name what depends on it"
                + " instead of CASCADE."));
  }

  @Override
  protected void look(Spot spot) {
    switch (spot.shape()) {
      case Drop drop -> dropped(spot, drop);
      case AlterTable table when table.kind() == ObjectKind.TABLE && spot.isInUse(table.name()) -> {
        for (TableAction action : table.actions()) {
          if (action instanceof TableAction.DropColumn gone && !isAbsent(spot, table, gone)) {
            spot.warning(
                    gone.span(),
                    "Every value in "
                        + table.name()
                        + "."
                        + gone.column().name()
                        + " is lost"
                        + (gone.cascade() ? ", and all that depends on it goes along." : "."))
                .danger(Danger.DATA_LOSS);
          }
        }
      }
      default -> {}
    }
  }

  private static boolean isAbsent(Spot spot, AlterTable table, TableAction.DropColumn gone) {
    return gone.ifExists()
        && spot.relation(table.name())
            .map(r -> r.complete() && r.column(gone.column().name()).isEmpty())
            .orElse(false);
  }

  private static void dropped(Spot spot, Drop drop) {
    String along = drop.cascade() ? ", and all that depends on it goes along." : ".";
    switch (drop.kind()) {
      case TABLE -> {
        for (Name name : drop.names()) {
          if (spot.isInUse(name)) {
            long rows = spot.relation(name).map(Relation::rows).map(r -> r.orElse(-1)).orElse(-1L);
            String what = rows > 0 ? "About " + rows + " rows of " : "All rows of ";
            spot.warning(name.span(), what + name + " are lost" + along).danger(Danger.DATA_LOSS);
          }
        }
      }
      case SCHEMA, DATABASE, EXTENSION ->
          drop.names()
              .forEach(
                  name -> {
                    if (drop.cascade() || drop.kind() == ObjectKind.DATABASE) {
                      spot.warning(
                              name.span(),
                              "Everything in the "
                                  + drop.kind().lowerCase()
                                  + " "
                                  + name
                                  + " is lost.")
                          .danger(Danger.DATA_LOSS);
                    }
                  });
      default -> {
        boolean used = !drop.kind().isRelation() || drop.names().stream().anyMatch(spot::isInUse);
        if (drop.cascade() && used && drop.kind() != ObjectKind.TRIGGER) {
          spot.warning(spot.whole(), "All that depends on it goes along, unnamed.")
              .danger(Danger.DATA_LOSS);
        }
      }
    }
  }
}
