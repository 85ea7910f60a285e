package dev.drydock.migration;

/** What was found when a migration's file was read. */
public enum Content {
  /** Text in UTF-8, or in the encoding it sets itself. */
  TEXT,
  /** Text whose comments between statements, and only they, are no UTF-8: psql sends none. */
  ODD_COMMENTS,
  /** Nothing, or only blanks and comments. */
  EMPTY,
  /** Bytes that are no UTF-8. */
  NOT_UTF8,
  /** No right to read it. */
  UNREADABLE,
  /** It was listed and gone when it was opened. */
  VANISHED
}
