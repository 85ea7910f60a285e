package dev.drydock.run;

/** How a run ended; the names in lower case with hyphens are those of the JSON. */
public enum Outcome {
  WOULD_APPLY,
  WOULD_FAIL,
  /** Nothing failed, but something could not be rehearsed or lacked data. */
  UNPROVEN,
  APPLIED,
  FAILED,
  /** The connection was lost at a commit and the server has not yet said what became of it. */
  IN_DOUBT,
  NOTHING_TO_DO,
  REFUSED,
  CANCELLED
}
