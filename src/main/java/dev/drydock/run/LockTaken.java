package dev.drydock.run;

/**
 * A lock the run's own backend held after a statement and not before.
 *
 * @param relation schema-qualified
 * @param mode as in {@code pg_locks} without "Lock", for instance {@code AccessExclusive}
 * @param isNew the relation was made in this same run, so nobody else can wait for it
 */
public record LockTaken(String relation, String mode, boolean isNew) {}
