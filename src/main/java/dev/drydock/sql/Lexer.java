package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text token by token, as PostgreSQL's scanner with {@code standard_conforming_strings} on
 * would, and never fails: the tokens follow each other without a gap from the beginning of the text
 * to its end. A cursor without allocation per token; not for use by two threads at once.
 */
public final class Lexer {

  /** Reads all of {@code text}. */
  public Lexer(String text) {
    this(text, 0, text.length());
  }

  /** Reads a part of {@code text} that begins where a token does; offsets are those of the text. */
  public Lexer(String text, int from, int to) {
    throw new UnsupportedOperationException("sql");
  }

  /** The tokens of a text, blanks and comments among them. */
  public static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(text);
    while (lexer.next()) {
      tokens.add(new Token(lexer.kind(), lexer.start(), lexer.end()));
    }
    return tokens;
  }

  /** Moves to the next token; false at the end of the text. */
  public boolean next() {
    throw new UnsupportedOperationException("sql");
  }

  public TokenKind kind() {
    throw new UnsupportedOperationException("sql");
  }

  /** UTF-16 offset of the token's first character. */
  public int start() {
    throw new UnsupportedOperationException("sql");
  }

  /** UTF-16 offset after the token's last character. */
  public int end() {
    throw new UnsupportedOperationException("sql");
  }

  /** The word in capitals where {@link #kind} is a keyword, else the empty string. */
  public String keyword() {
    throw new UnsupportedOperationException("sql");
  }

  /** Whether the text ended before the token's closing quote or the like. */
  public boolean isUnterminated() {
    throw new UnsupportedOperationException("sql");
  }
}
