package dev.drydock.migration;

/** What sort of migration a file is. */
public enum Kind {
  VERSIONED,
  REPEATABLE,
  UNDO,
  BASELINE
}
