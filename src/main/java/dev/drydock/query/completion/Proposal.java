package dev.drydock.query.completion;

/**
 * Something that can stand at the caret.
 *
 * @param insert the text as it is written, quoted where it must be
 * @param label for the list
 * @param detail its type, kind or arguments; empty where there is nothing to say
 */
public record Proposal(Kind kind, String insert, String label, String detail) {

  /** What it is; in the order in which they are offered. */
  public enum Kind {
    COLUMN,
    ALIAS,
    RELATION,
    FUNCTION,
    SCHEMA,
    KEYWORD
  }
}
