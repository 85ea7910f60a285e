package dev.drydock.tool.own;

import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.tool.TableColumns;

/** Why a table cannot be written as a history. */
final class HistoryProblems {
  private HistoryProblems() {}

  static DrydockException unknownShape(TableColumns columns) {
    return new DrydockException(
        DrydockException.Kind.REFUSED,
        Problem.error(
            "history-unknown-columns",
            columns.table()
                + " is there and is no history Drydock knows: it has "
                + String.join(", ", columns.columns().keySet())
                + ".",
            "Choose another table with --history SCHEMA.TABLE or in the profile."));
  }

  static DrydockException absent(HistoryTable table) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "no-history",
            "There is no table " + table + ".",
            "Check the name of the history, or apply a migration first."));
  }
}
