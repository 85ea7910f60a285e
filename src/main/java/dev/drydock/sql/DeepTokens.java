package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/** The tokens of a text with those of the bodies it has between dollars, in their place. */
public final class DeepTokens {
  private DeepTokens() {}

  /**
   * In order, without blanks and comments.
   *
   * @param from UTF-16 offset of the first character
   * @param to UTF-16 offset after the last one
   */
  public static List<Token> of(String text, int from, int to) {
    List<Token> tokens = new ArrayList<>();
    collect(text, from, to, tokens);
    return tokens;
  }

  private static void collect(String text, int from, int to, List<Token> tokens) {
    Lexer lexer = new Lexer(text, from, to);
    while (lexer.next()) {
      if (lexer.kind() == TokenKind.DOLLAR_STRING) {
        int tag = text.indexOf('$', lexer.start() + 1) + 1 - lexer.start();
        if (lexer.end() - lexer.start() >= 2 * tag) {
          collect(text, lexer.start() + tag, lexer.end() - tag, tokens);
        }
      } else if (!lexer.kind().isBlank()) {
        tokens.add(new Token(lexer.kind(), lexer.start(), lexer.end()));
      }
    }
  }
}
