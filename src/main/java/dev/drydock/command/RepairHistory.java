package dev.drydock.command;

import dev.drydock.problem.DrydockException;
import dev.drydock.tool.RowChange;
import java.util.List;

/** Changes the history without running anything. */
public final class RepairHistory {
  /** What is to be changed. */
  public sealed interface Repair {
    /**
     * Records files as applied.
     *
     * @param versions versions or file names, as in the folder
     */
    record MarkApplied(List<String> versions) implements Repair {}

    /** Records everything pending as applied. */
    record MarkAllApplied() implements Repair {}

    /**
     * Removes rows.
     *
     * @param versions as recorded
     */
    record Forget(List<String> versions) implements Repair {}
  }

  /** The rows before and after; changes nothing. */
  public List<RowChange> preview(Workspace workspace, Repair repair) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /** Changes the rows under the history's lock, and gives them before and after. */
  public List<RowChange> carryOut(Workspace workspace, Repair repair) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }
}
