package dev.drydock.ui.shell;

import dev.drydock.check.Finding;
import dev.drydock.command.StatusReport;
import dev.drydock.command.Workspace;
import dev.drydock.problem.Problem;
import java.util.List;
import java.util.Optional;

/** What the window has to show. */
public sealed interface Situation {

  /** Nothing was opened yet. */
  record Nothing() implements Situation {}

  /**
   * Something is being opened and there is nothing to show meanwhile.
   *
   * @param what in a few words, for instance that the embedded server starts
   */
  record Opening(String what) implements Situation {}

  /** It could not be opened, not even without a connection. */
  record Failed(Problem problem) implements Situation {}

  /**
   * A folder is listed.
   *
   * @param findings of the newest check; of the list alone before the first one has ended
   * @param connection why there is no connection although there should be, or why the history could
   *     not be read
   * @param connecting the connection is still being made: the status is unknown for the moment
   */
  record Open(
      Workspace workspace,
      StatusReport report,
      List<Finding> findings,
      Optional<Problem> connection,
      boolean connecting)
      implements Situation, AutoCloseable {

    /** The same with other findings. */
    Open with(List<Finding> newer) {
      return new Open(workspace, report, newer, connection, connecting);
    }

    /** Whether there is a connection. */
    boolean online() {
      return workspace.database().isPresent();
    }

    /** Closes the connection, if there is one. */
    @Override
    public void close() {
      workspace.close();
    }
  }
}
