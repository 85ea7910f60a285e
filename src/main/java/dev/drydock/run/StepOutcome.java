package dev.drydock.run;

/** What became of one migration or statement; JSON names as in {@link Outcome}. */
public enum StepOutcome {
  OK,
  FAILED,
  /** It was running, or was next, when the run was cancelled; that says nothing against it. */
  CANCELLED,
  NOT_RUN,
  /** Fails only because an earlier statement did. */
  FOLLOWS_FROM,
  /** Cannot be tried in a transaction that is rolled back. */
  NOT_REHEARSABLE,
  NEEDS_DATA,
  IN_DOUBT
}
