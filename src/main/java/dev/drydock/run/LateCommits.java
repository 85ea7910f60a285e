package dev.drydock.run;

import dev.drydock.profile.Environment;
import dev.drydock.server.Flush;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets the commits of a long first run wait for the server's disk once instead of a thousand times
 * (decisions/0009): only where no history was there before, not on production, and only when every
 * migration is one transaction with its row. The last commit waits, and with it all before it.
 */
final class LateCommits {
  /** With fewer migrations nobody notices the wait. */
  static final int WORTH_IT = 20;

  private final Optional<PlannedMigration> last;
  private final List<PlannedMigration> open = new ArrayList<>();

  private LateCommits(Optional<PlannedMigration> last) {
    this.last = last;
  }

  /**
   * @param historyExists whether anything may have been applied to this database before
   */
  static LateCommits of(RunPlan plan, Optional<Environment> environment, boolean historyExists) {
    List<PlannedMigration> all = plan.migrations();
    boolean may =
        !historyExists
            && all.size() >= WORTH_IT
            && environment.filter(Environment.PRODUCTION::equals).isEmpty()
            && all.stream().allMatch(m -> m.transaction() == TransactionMode.RUNNER);
    return new LateCommits(may ? Optional.of(all.getLast()) : Optional.empty());
  }

  /** What the commit of a migration waits for. */
  Flush flush(PlannedMigration planned) {
    return last.isPresent() && !planned.migration().file().equals(last.get().migration().file())
        ? Flush.LATER
        : Flush.AT_COMMIT;
  }

  /** The migration and its row are committed. */
  void committed(PlannedMigration planned) {
    if (flush(planned) == Flush.LATER) {
      open.add(planned);
    } else {
      open.clear();
    }
  }

  /** Those that are committed and may not be on the server's disk yet. */
  List<PlannedMigration> open() {
    return List.copyOf(open);
  }
}
