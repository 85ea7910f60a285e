package dev.drydock.check.locks;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.Wrapping;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.Setting;
import java.util.List;

/**
 * Once per file, at its first statement that others will wait for. A remark only: Drydock sets a
 * timeout itself, so it is true of other programs alone.
 */
final class NoLockTimeout implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "no-lock-timeout",
          "Nothing limits the wait for a lock",
          "A statement that waits for a lock already blocks everything that comes after it, reads"
              + " included: one long query elsewhere stops the table for all.",
          "Write SET LOCAL lock_timeout = '2s'; before it, and run it again when that ran out.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      if (statement.shape() instanceof Setting setting
          && setting.name().equals("lock_timeout")
          && setting.value().isPresent()) {
        return;
      }
      List<TakenLock> locks = TakenLocks.of(new Spot(file, statement, findings));
      if (!locks.isEmpty()) {
        TakenLock lock = locks.getFirst();
        boolean local = statement.transaction().isPresent() && file.wrapping() != Wrapping.NONE;
        String set = (local ? "SET LOCAL" : "SET") + " lock_timeout = '2s';\n";
        findings
            .info(
                statement.start(),
                statement.end(),
                "This may wait for its lock on "
                    + lock.table()
                    + " as long as it takes, and "
                    + lock.mode().effect()
                    + " behind it: no lock_timeout is set. Drydock sets one; other programs may not.")
            .fix(Fix.of("Set a lock_timeout", file.insert(statement.start(), set)));
        return;
      }
    }
  }
}
