package dev.drydock.sql;

/** How the lines of a text end. */
public enum LineEnding {
  /** A single line that does not end. */
  NONE,
  LF,
  CRLF,
  /** Some one way, some the other. */
  MIXED
}
