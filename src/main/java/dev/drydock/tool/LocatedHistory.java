package dev.drydock.tool;

import dev.drydock.migration.History;
import dev.drydock.migration.HistoryTable;
import dev.drydock.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The history a folder's migrations are recorded in, as it was found.
 *
 * @param layout the shape it has, or would be made in
 * @param history where it is and what it says; without records when it does not exist yet
 * @param columns those of the table; empty when it does not exist yet
 * @param readable whether its records could be read; without the right to, nothing is known
 * @param problems for instance no right to read it, or several tables that could be it
 */
public record LocatedHistory(
    HistoryLayout layout,
    History history,
    Optional<TableColumns> columns,
    boolean readable,
    List<Problem> problems) {

  public LocatedHistory {
    problems = List.copyOf(problems);
  }

  public HistoryTable table() {
    return history.table();
  }
}
