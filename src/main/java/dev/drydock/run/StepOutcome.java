package dev.drydock.run;

/** What became of one migration or statement; JSON names as in {@link Outcome}. */
public enum StepOutcome {
  OK,
  FAILED,
  NOT_RUN,
  /** Fails only because an earlier statement did. */
  FOLLOWS_FROM,
  /** Cannot be tried in a transaction that is rolled back. */
  NOT_REHEARSABLE,
  NEEDS_DATA,
  IN_DOUBT
}
