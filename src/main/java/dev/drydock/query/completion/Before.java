package dev.drydock.query.completion;

import dev.drydock.sql.Lexer;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What stands before a caret.
 *
 * @param from where the name at the caret begins; the caret where none does
 * @param prefix what is typed of that name, without its opening quote
 * @param quoted whether it has one
 * @param qualifiers the names before it, each with a point behind, as the catalog spells them
 * @param qualified where the first of them begins
 * @param clause the clause the caret is in, for instance {@code FROM}; empty at the beginning
 * @param named whether a name or closing parenthesis stands right before, so that no name can come
 */
record Before(
    int from,
    String prefix,
    boolean quoted,
    List<String> qualifiers,
    int qualified,
    String clause,
    boolean named) {
  private static final Set<String> CLAUSES =
      Set.of(
          "SELECT",
          "FROM",
          "JOIN",
          "WHERE",
          "ON",
          "USING",
          "BY",
          "HAVING",
          "LIMIT",
          "OFFSET",
          "VALUES",
          "SET",
          "RETURNING",
          "INTO",
          "UPDATE",
          "TABLE",
          "WITH",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "DELETE",
          "EXPLAIN");

  /** Whether nothing can be proposed here: in a string or a comment. */
  static boolean isInText(String text, int start, int caret) {
    Lexer lexer = new Lexer(text, start, caret);
    TokenKind last = TokenKind.WHITESPACE;
    boolean open = false;
    while (lexer.next()) {
      last = lexer.kind();
      open = lexer.isUnterminated();
    }
    return switch (last) {
      case LINE_COMMENT -> true;
      case BLOCK_COMMENT, STRING, DOLLAR_STRING, BIT_STRING -> open;
      default -> false;
    };
  }

  /**
   * @param start where the statement begins
   */
  static Before of(String text, int start, int caret) {
    List<Token> tokens = tokens(text, start, caret);
    int at = tokens.size();
    int from = caret;
    String prefix = "";
    boolean quoted = false;
    if (at > 0 && tokens.getLast().end() == caret && tokens.getLast().kind().isName()) {
      at--;
      from = tokens.get(at).start();
      quoted = text.charAt(from) == '"';
      prefix = text.substring(quoted ? from + 1 : from, caret).replace("\"\"", "\"");
    }
    List<String> qualifiers = new ArrayList<>();
    int qualified = from;
    while (at >= 2
        && tokens.get(at - 1).in(text).equals(".")
        && tokens.get(at - 2).kind().isName()
        && qualifiers.size() < 2) {
      qualifiers.addFirst(stored(tokens.get(at - 2).in(text)));
      at -= 2;
      qualified = tokens.get(at).start();
    }
    boolean named = qualifiers.isEmpty() && at > 0 && isNamed(text, tokens.get(at - 1));
    return new Before(
        from, prefix, quoted, qualifiers, qualified, clause(text, tokens.subList(0, at)), named);
  }

  private static List<Token> tokens(String text, int start, int caret) {
    List<Token> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(text, start, caret);
    while (lexer.next()) {
      if (!lexer.kind().isBlank()) {
        tokens.add(new Token(lexer.kind(), lexer.start(), lexer.end()));
      }
    }
    return tokens;
  }

  private static boolean isNamed(String text, Token token) {
    return token.kind() == TokenKind.IDENTIFIER
        || token.kind() == TokenKind.QUOTED_IDENTIFIER
        || token.kind() == TokenKind.RIGHT_PARENTHESIS
        || token.kind() == TokenKind.OPERATOR && token.in(text).equals("*");
  }

  /** The last word that begins a clause; those of closed parentheses do not count. */
  private static String clause(String text, List<Token> tokens) {
    int closed = 0;
    for (Token token : tokens.reversed()) {
      if (token.kind() == TokenKind.RIGHT_PARENTHESIS) {
        closed++;
      } else if (token.kind() == TokenKind.LEFT_PARENTHESIS) {
        closed = Math.max(0, closed - 1);
      } else if (closed == 0 && token.kind() == TokenKind.KEYWORD) {
        String word = token.in(text).toUpperCase(Locale.ROOT);
        if (CLAUSES.contains(word)) {
          return word;
        }
      }
    }
    return "";
  }

  static String stored(String written) {
    return written.startsWith("\"")
        ? written.substring(1, Math.max(1, written.length() - 1)).replace("\"\"", "\"")
        : written.toLowerCase(Locale.ROOT);
  }
}
