package dev.drydock.check;

/** Which transaction the runner puts around a migration. */
public enum Wrapping {
  /** One of its own. */
  PER_FILE,
  /** One together with all others that are pending. */
  ALL_PENDING,
  /** None: the file or the tool says so. */
  NONE
}
