package dev.drydock.migration;

/** Where a migration stands; exactly one per row. */
public enum Status {
  APPLIED,
  PENDING,
  FAILED,
  /** Recorded, and its file is gone. */
  MISSING,
  IGNORED,
  BASELINE,
  UNDONE,
  /** There is no database to ask. */
  UNKNOWN
}
