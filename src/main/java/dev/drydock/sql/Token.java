package dev.drydock.sql;

/**
 * A piece of a text.
 *
 * @param kind what it is
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last character
 */
public record Token(TokenKind kind, int start, int end) {

  /** The token's own characters, out of the text it was read from. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
