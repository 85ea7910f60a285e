package dev.drydock.check;

import java.util.Locale;

/** What a statement that runs may do to the database or to those who use it. */
public enum Danger {
  /** Rows, columns or values go, and nothing brings them back. */
  DATA_LOSS,
  /** Others wait, or fail. */
  OUTAGE,
  /** Somebody may see or do what they should not. */
  SECURITY;

  /** As in the command line's JSON, for instance {@code data-loss}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
