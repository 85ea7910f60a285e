package dev.drydock.run.effects;

import java.util.Optional;

/**
 * A lock the run's own backend held after a statement and not before; in a rehearsal on the target,
 * which is one transaction, also one that apply would take there anew, having committed what took
 * it first.
 *
 * @param relation schema-qualified
 * @param mode as in {@code pg_locks} without "Lock", for instance {@code AccessExclusive}
 * @param isNew the relation was made in this same run, so nobody else can wait for it
 * @param indexOf the table, where the relation is an index: who reads or writes that table opens
 *     the index, and waits
 */
public record LockTaken(String relation, String mode, boolean isNew, Optional<String> indexOf) {

  /** One on something else than an index. */
  public LockTaken(String relation, String mode, boolean isNew) {
    this(relation, mode, isNew, Optional.empty());
  }

  /** The table whose users wait for it. */
  public String table() {
    return indexOf.orElse(relation);
  }
}
