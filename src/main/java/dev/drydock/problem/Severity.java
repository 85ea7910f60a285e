package dev.drydock.problem;

/** How bad a {@link Problem} is, worst first. */
public enum Severity {
  /** PostgreSQL or the migration tool will refuse this. */
  ERROR,
  /** It runs, and may hurt. */
  WARNING,
  /** Worth knowing. */
  INFO
}
