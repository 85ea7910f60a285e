package dev.drydock.command;

import dev.drydock.command.RenumberPlan.Reference;
import dev.drydock.problem.DrydockException;
import java.util.List;
import java.util.Optional;

/**
 * Gives files other versions, to resolve duplicates. In a git repository the renaming goes into the
 * index. Refuses an applied migration.
 */
public final class RenumberFile {
  /**
   * What would be renamed; writes nothing.
   *
   * @param files relative to the folder; empty for every pending one of a duplicated version that
   *     is not the first to keep it
   * @param to the version for a single file; empty for the next free ones
   * @throws DrydockException INPUT for an unknown file or a bad version, REFUSED for an applied one
   */
  public RenumberPlan plan(Workspace workspace, List<String> files, Optional<String> to)
      throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /** Full timestamps for every pending file that is named by a date alone, in their order. */
  public RenumberPlan planDates(Workspace workspace) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /** Whether {@link #planDates} would rename anything. */
  public boolean hasDates(Workspace workspace) throws DrydockException {
    throw new UnsupportedOperationException("command");
  }

  /**
   * Carries a plan out; when a step fails, the steps before it are undone.
   *
   * @param fix the references to change as well
   */
  public void carryOut(RenumberPlan plan, Workspace workspace, List<Reference> fix)
      throws DrydockException {
    throw new UnsupportedOperationException("command");
  }
}
