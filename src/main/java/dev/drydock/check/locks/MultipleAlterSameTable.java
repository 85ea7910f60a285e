package dev.drydock.check.locks;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.TableAction;
import java.util.Optional;

/** Two ALTER TABLE in a row that each read or write all of one table. */
final class MultipleAlterSameTable implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "multiple-alter-same-table",
          "One table is read or written several times",
          "Each ALTER TABLE that has to read or write the table does so by itself; in one statement"
              + " PostgreSQL does it once.",
          "ALTER TABLE t action, action, …");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    Optional<String> previous = Optional.empty();
    for (CheckedStatement statement : file.statements()) {
      Spot spot = new Spot(file, statement, findings);
      Optional<String> current = Optional.empty();
      if (statement.shape() instanceof AlterTable table
          && table.kind() == ObjectKind.TABLE
          && spot.isInUse(table.name())
          && table.actions().stream().anyMatch(MultipleAlterSameTable::reads)) {
        current = Optional.of(table.name().toString());
        if (current.equals(previous)) {
          spot.info(spot.whole(), "The statement before reads or writes all of this table, too.");
        }
      }
      previous = current;
    }
  }

  private static boolean reads(TableAction action) {
    return switch (action) {
      case TableAction.SetNotNull s -> true;
      case TableAction.ColumnType t -> true;
      case TableAction.AddConstraint add ->
          add.constraint().kind() == Constraint.Kind.CHECK && !add.constraint().notValid();
      default -> false;
    };
  }
}
