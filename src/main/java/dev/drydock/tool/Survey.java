package dev.drydock.tool;

import dev.drydock.migration.StatusList;
import dev.drydock.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A folder and its history, read and reconciled: what every command begins with.
 *
 * @param history empty when offline
 * @param problems of listing, recognition, folder, history and all together, worst first
 */
public record Survey(
    FolderReading reading,
    Optional<LocatedHistory> history,
    StatusList list,
    List<Problem> problems) {

  public Survey {
    problems = List.copyOf(problems);
  }

  public Tool tool() {
    return reading.tool();
  }
}
