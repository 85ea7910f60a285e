package dev.drydock.sql;

import java.util.List;
import java.util.Locale;

/**
 * What an EXPLAIN explains.
 *
 * @param command the first word of the explained statement, in capitals
 * @param start where that begins
 * @param analyze whether it would be run; unknown forms of the option count as yes
 */
public record Explained(String command, int start, boolean analyze) {

  /** Reads the tokens of a statement that begins with EXPLAIN. */
  public static Explained of(String text, List<Token> tokens) {
    int at = 1;
    boolean analyze = false;
    if (isOptionList(text, tokens)) {
      while (at < tokens.size() && tokens.get(at).kind() != TokenKind.RIGHT_PARENTHESIS) {
        if (word(text, tokens, at).equals("ANALYZE") || word(text, tokens, at).equals("ANALYSE")) {
          analyze |= isOn(word(text, tokens, at + 1));
        }
        at++;
      }
      at++;
    } else {
      for (; isOld(word(text, tokens, at)); at++) {
        analyze |= !word(text, tokens, at).equals("VERBOSE");
      }
    }
    int command = at;
    while (command < tokens.size() && tokens.get(command).kind() == TokenKind.LEFT_PARENTHESIS) {
      command++;
    }
    int start = at < tokens.size() ? tokens.get(at).start() : 0;
    return new Explained(word(text, tokens, command), start, analyze);
  }

  /** {@code EXPLAIN (ANALYZE) …} and not {@code EXPLAIN (SELECT …)}. */
  private static boolean isOptionList(String text, List<Token> tokens) {
    if (tokens.size() < 2 || tokens.get(1).kind() != TokenKind.LEFT_PARENTHESIS) {
      return false;
    }
    String inside = word(text, tokens, 2);
    return !inside.equals("(") && !List.of("SELECT", "VALUES", "TABLE", "WITH").contains(inside);
  }

  private static boolean isOld(String word) {
    return word.equals("ANALYZE") || word.equals("ANALYSE") || word.equals("VERBOSE");
  }

  private static boolean isOn(String value) {
    return !List.of("FALSE", "OFF", "0", "'FALSE'", "'OFF'", "'0'").contains(value);
  }

  private static String word(String text, List<Token> tokens, int at) {
    return at < tokens.size() ? tokens.get(at).in(text).toUpperCase(Locale.ROOT) : "";
  }
}
