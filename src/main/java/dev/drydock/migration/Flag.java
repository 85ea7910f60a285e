package dev.drydock.migration;

/** What else is to be said of a row; any number per row. */
public enum Flag {
  DUPLICATE,
  DRIFTED,
  /** Recorded with other line ends or a byte order mark; nothing else differs. */
  LINE_ENDINGS,
  OUT_OF_ORDER,
  REPEATABLE_DUE,
  /** Its tool will pass over it and say nothing. */
  WILL_NEVER_RUN
}
