package dev.drydock.command;

import dev.drydock.migration.History;
import dev.drydock.migration.StatusList;
import dev.drydock.problem.Problem;
import dev.drydock.server.ServerFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The state of a folder against a database.
 *
 * @param toolReason why this tool was recognised, for people
 * @param historyWriter who writes the history where Drydock does not: its own tool's name; empty
 *     where Drydock does
 * @param problems of folder, history and both together, worst first
 */
public record StatusReport(
    Path folder,
    String tool,
    String toolTitle,
    String toolReason,
    Optional<ServerFacts> database,
    Optional<History> history,
    Optional<String> historyWriter,
    StatusList list,
    List<Problem> problems) {

  public StatusReport {
    problems = List.copyOf(problems);
  }

  /** Whether rows of the history can be changed from here: it is connected, and written here. */
  public boolean repairable() {
    return database.isPresent() && history.isPresent() && historyWriter.isEmpty();
  }

  /** The same with these problems before the others. */
  StatusReport withFirst(List<Problem> first) {
    List<Problem> all = new ArrayList<>(first);
    all.addAll(problems);
    return new StatusReport(
        folder, tool, toolTitle, toolReason, database, history, historyWriter, list, all);
  }
}
