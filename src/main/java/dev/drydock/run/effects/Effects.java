package dev.drydock.run.effects;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one statement, or one group of INSERTs, did.
 *
 * @param basis where this is known from
 * @param rewrites relations whose storage was written anew
 * @param scans tables that were read whole
 * @param rebuiltIndexes indexes that were built anew, with or without their table
 * @param takenAlong what CASCADE dropped besides, in the server's words
 * @param alreadyThere what IF NOT EXISTS found
 * @param estimate how long it would take on the target's sizes, where that says more than the time
 *     it took
 */
public record Effects(
    Basis basis,
    List<LockTaken> locks,
    List<String> rewrites,
    List<String> scans,
    List<String> rebuiltIndexes,
    List<String> takenAlong,
    List<AlreadyThere> alreadyThere,
    Optional<Estimate> estimate) {

  /** Where effects are known from. */
  public enum Basis {
    /** Nobody looked. */
    UNKNOWN,
    /** Seen while the statement ran. */
    OBSERVED,
    /** It was not run; this is what PostgreSQL is known to do for it. */
    KNOWN
  }

  public static final Effects NONE =
      new Effects(
          Basis.UNKNOWN,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty());

  public Effects {
    locks = List.copyOf(locks);
    rewrites = List.copyOf(rewrites);
    scans = List.copyOf(scans);
    rebuiltIndexes = List.copyOf(rebuiltIndexes);
    takenAlong = List.copyOf(takenAlong);
    alreadyThere = List.copyOf(alreadyThere);
  }

  /** Seen while the statement ran. */
  public static Effects observed(
      List<LockTaken> locks,
      List<String> rewrites,
      List<String> scans,
      List<String> rebuiltIndexes) {
    return new Effects(
        Basis.OBSERVED,
        locks,
        rewrites,
        scans,
        rebuiltIndexes,
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** The same with what the server's notices tell. */
  public Effects told(List<String> along, List<AlreadyThere> there) {
    return new Effects(basis, locks, rewrites, scans, rebuiltIndexes, along, there, estimate);
  }

  /** The same with a look at the target's sizes. */
  public Effects on(Optional<Estimate> realSizes) {
    return new Effects(
        basis, locks, rewrites, scans, rebuiltIndexes, takenAlong, alreadyThere, realSizes);
  }

  /** In words, who has to wait for its locks, a sentence a relation; strongest first. */
  public List<String> waits() {
    return TableSums.of(
            List.of(new TableSums.Transaction(List.of(new TableSums.Step(this, Duration.ZERO)))))
        .stream()
        .flatMap(table -> table.waits().stream())
        .toList();
  }
}
