package dev.drydock.check.locks;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.Danger;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.locks.TakenLock.Mode;

/** The second table in use that one transaction locks against reads and writes. */
final class MultipleExclusiveLocks implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "multiple-ae-locks-one-tx",
          "One transaction locks several tables",
          "Each lock is held to the end while the next is waited for: the window grows, and two"
              + " transactions that take the tables in another order block each other for good"
              + " (40P01).",
          "One table per migration, or all in one fixed order and with a lock_timeout.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    boolean[] told = new boolean[1];
    TransactionWalk.through(
        file,
        findings,
        (spot, held) ->
            TakenLocks.of(spot).stream()
                .filter(lock -> lock.mode() == Mode.ACCESS_EXCLUSIVE)
                .filter(lock -> !held.isEmpty() && !held.containsKey(lock.table().own()))
                .filter(lock -> !told[0])
                .forEach(
                    lock -> {
                      told[0] = true;
                      spot.warning(
                              lock.table().span(),
                              "This waits for "
                                  + lock.table()
                                  + " while "
                                  + TransactionWalk.stay(held)
                                  + ".")
                          .danger(Danger.OUTAGE);
                    }));
  }
}
