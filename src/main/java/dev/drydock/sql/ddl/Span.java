package dev.drydock.sql.ddl;

/**
 * A piece of a text.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last character
 */
public record Span(int start, int end) {

  /** The characters themselves, out of the text it is a piece of. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** From where this begins to where another ends. */
  public Span to(Span last) {
    return new Span(start, last.end);
  }

  /** Whether all of another lies within it. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }
}
