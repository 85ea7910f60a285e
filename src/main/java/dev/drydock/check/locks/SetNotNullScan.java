package dev.drydock.check.locks;

import dev.drydock.check.Rewriting;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.schema.Constraint;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.TableAction;
import java.util.List;
import java.util.Locale;

/** SET NOT NULL where no valid CHECK spares the scan. */
final class SetNotNullScan extends ActionRule {
  SetNotNullScan() {
    super(
        new RuleInfo(
            "set-not-null-scan",
            "SET NOT NULL reads the whole table",
            "The table is read from end to end while reads and writes wait. A valid CHECK (column IS"
                + " NOT NULL) spares the scan; one that is still NOT VALID does not.",
            "ADD CONSTRAINT … CHECK (column IS NOT NULL) NOT VALID; then, in another transaction,"
                + " VALIDATE CONSTRAINT, SET NOT NULL and DROP CONSTRAINT."));
  }

  @Override
  void look(Spot spot, AlterTable table, TableAction action) {
    if (!(action instanceof TableAction.SetNotNull set)) {
      return;
    }
    String column = set.column().name();
    boolean spared =
        spot.relation(table.name()).map(relation -> isSpared(relation, column)).orElse(false);
    if (spared) {
      return;
    }
    String written = spot.text(set.column().span());
    String on = spot.text(table.name().span());
    // not "…_not_null": PostgreSQL 18 gives SET NOT NULL's own constraint that name
    String name = Rewriting.nameFor(table.name(), List.of(column), "filled");
    spot.blocks(
            table.name(),
            set.span(),
            "SET NOT NULL reads all of " + table.name() + " while reads and writes of it wait.")
        .fix(
            Rewriting.andThen(
                spot,
                "Check first, without a lock",
                List.of(
                    spot.file()
                        .replace(
                            set.span().start(),
                            set.span().end(),
                            "ADD CONSTRAINT "
                                + name
                                + " CHECK ("
                                + written
                                + " IS NOT NULL) NOT VALID")),
                "validate " + table.name().own() + " " + column + " not null",
                """
                ALTER TABLE %1$s VALIDATE CONSTRAINT %2$s;
                ALTER TABLE %1$s ALTER COLUMN %3$s SET NOT NULL;
                ALTER TABLE %1$s DROP CONSTRAINT %2$s;
                """
                    .formatted(on, name, written)));
  }

  private static boolean isSpared(Relation relation, String column) {
    String wanted = column.toLowerCase(Locale.ROOT) + " is not null";
    return relation.column(column).map(c -> c.notNull()).orElse(false)
        || relation.constraints().stream()
            .filter(Constraint::valid)
            .map(c -> c.expression().toLowerCase(Locale.ROOT).replaceAll("[()\"]|\\s+(?=\\s)", ""))
            .anyMatch(expression -> expression.strip().endsWith(wanted));
  }
}
