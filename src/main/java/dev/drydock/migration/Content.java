package dev.drydock.migration;

/** What was found when a migration's file was read. */
public enum Content {
  /** Text in UTF-8. */
  TEXT,
  /** Nothing, or only blanks and comments. */
  EMPTY,
  /** Bytes that are no UTF-8. */
  NOT_UTF8,
  /** No right to read it. */
  UNREADABLE,
  /** It was listed and gone when it was opened. */
  VANISHED
}
