package dev.drydock.ui.shell;

import dev.drydock.check.Finding;
import dev.drydock.command.StatusReport;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
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
   * @param connection why there is no connection although there should be, or what became of it
   * @param reading why folder or history could not be read again: what is shown is older
   * @param connecting the connection is still being made: the status is unknown for the moment
   */
  record Open(
      Workspace workspace,
      StatusReport report,
      List<Finding> findings,
      Optional<Problem> connection,
      Optional<Problem> reading,
      boolean connecting)
      implements Situation, AutoCloseable {

    /** The same with other findings. */
    Open with(List<Finding> newer) {
      return new Open(workspace, report, newer, connection, reading, connecting);
    }

    /** The same as it was last read, and why it could not be read again. */
    Open unread(DrydockException why) {
      Optional<Problem> problem = Optional.of(why.problem());
      return why.isOfConnection() && online()
          ? new Open(workspace, report, findings, problem, Optional.empty(), connecting)
          : new Open(workspace, report, findings, connection, problem, connecting);
    }

    /** What stands in the way, or is wrong with history or folder as a whole, if anything is. */
    Optional<Problem> problem() {
      return reading.or(() -> connection).or(this::ofNoMigration);
    }

    /** What belongs to a migration is told in its row. */
    private Optional<Problem> ofNoMigration() {
      return report.problems().stream()
          .filter(problem -> problem.severity() != Severity.INFO)
          .filter(problem -> problem.files().isEmpty() && problem.versions().isEmpty())
          .findFirst();
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
