package dev.drydock.explain;

import dev.drydock.sql.Lexer;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a statement with those of the bodies it has between dollars. */
final class Bodies {
  private Bodies() {}

  /** In order; a body's own tokens stand where the body does. */
  static List<Token> withTheirTokens(Failed.Source source) {
    List<Token> tokens = new ArrayList<>();
    collect(source.script().text(), source.statement().start(), source.statement().end(), tokens);
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
