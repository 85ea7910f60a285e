package dev.drydock.sql.layout;

import dev.drydock.sql.Lexer;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A token with what stood before it.
 *
 * @param text its own characters
 * @param word the same in capitals where it is a keyword, else empty
 * @param spaced whether anything stood between it and the token before it
 * @param newLine whether a line ended there
 */
record Piece(TokenKind kind, String text, String word, boolean spaced, boolean newLine) {
  /** Before the first and after the last. */
  static final Piece NONE = new Piece(TokenKind.OTHER, "", "", true, false);

  static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    boolean spaced = false;
    boolean newLine = false;
    Lexer lexer = new Lexer(text);
    while (lexer.next()) {
      String own = text.substring(lexer.start(), lexer.end());
      if (lexer.kind() == TokenKind.WHITESPACE) {
        spaced = true;
        newLine = own.indexOf('\n') >= 0;
        continue;
      }
      String word = lexer.kind() == TokenKind.KEYWORD ? own.toUpperCase(Locale.ROOT) : "";
      pieces.add(new Piece(lexer.kind(), own, word, spaced, newLine));
      spaced = false;
      newLine = false;
    }
    return pieces;
  }

  boolean is(String symbol) {
    return text.equals(symbol);
  }

  boolean isComment() {
    return kind == TokenKind.LINE_COMMENT || kind == TokenKind.BLOCK_COMMENT;
  }

  boolean opens() {
    return kind == TokenKind.LEFT_PARENTHESIS;
  }

  boolean closes() {
    return kind == TokenKind.RIGHT_PARENTHESIS;
  }
}
