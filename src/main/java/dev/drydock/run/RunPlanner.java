package dev.drydock.run;

import dev.drydock.migration.History;
import dev.drydock.migration.StatusList;
import dev.drydock.problem.DrydockException;
import dev.drydock.tool.HistoryLayout;
import dev.drydock.tool.Tool;

/** Decides what runs, in which order and in which transactions. Stateless; reads the files. */
public final class RunPlanner {
  private final Tool tool;
  private final HistoryLayout layout;

  /**
   * @param layout the history's own, or the tool's first for a history still to be made
   */
  public RunPlanner(Tool tool, HistoryLayout layout) {
    this.tool = tool;
    this.layout = layout;
  }

  /**
   * Plans what is pending (a failed migration is pending again).
   *
   * @param list of the same moment as the history
   * @throws DrydockException INPUT when the version to stop at does not exist
   */
  public RunPlan plan(StatusList list, History history, PlanOptions options)
      throws DrydockException {
    throw new UnsupportedOperationException(tool.id() + layout.id());
  }
}
