package dev.drydock.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Which bracket closes which; those in strings, quoted names and comments are none. */
public final class Brackets {
  private Brackets() {}

  /**
   * Two brackets, or one that has no fellow.
   *
   * @param here UTF-16 offset of the one at the caret
   * @param fellow offset of the other; empty where there is none
   */
  public record Pair(int here, Optional<Integer> fellow) {}

  private record Open(String bracket, int at) {}

  /**
   * The bracket beside a caret: the one behind it, else the one before it; empty where there is
   * none.
   */
  public static Optional<Pair> beside(String text, int caret) {
    Optional<Pair> behind = Optional.empty();
    Optional<Pair> before = Optional.empty();
    Deque<Open> open = new ArrayDeque<>();
    Lexer lexer = new Lexer(text);
    while (lexer.next()) {
      if (lexer.end() - lexer.start() != 1 || !isBracket(lexer.kind(), text, lexer.start())) {
        continue;
      }
      int at = lexer.start();
      Optional<Integer> fellow = Optional.empty();
      String bracket = text.substring(at, at + 1);
      if (bracket.equals("(") || bracket.equals("[")) {
        open.push(new Open(bracket.equals("(") ? ")" : "]", at));
      } else if (!open.isEmpty() && open.peek().bracket().equals(bracket)) {
        fellow = Optional.of(open.pop().at());
      }
      behind = pair(behind, at, fellow, caret);
      before = pair(before, at, fellow, caret - 1);
    }
    return behind.isPresent() ? behind : before;
  }

  /** What is known of the bracket at the wanted place after one more was read. */
  private static Optional<Pair> pair(
      Optional<Pair> known, int at, Optional<Integer> fellow, int wanted) {
    if (at == wanted) {
      return Optional.of(new Pair(at, fellow));
    }
    return fellow.filter(opening -> opening == wanted).isPresent()
        ? Optional.of(new Pair(wanted, Optional.of(at)))
        : known;
  }

  private static boolean isBracket(TokenKind kind, String text, int at) {
    return switch (kind) {
      case LEFT_PARENTHESIS, RIGHT_PARENTHESIS -> true;
      case PUNCTUATION -> text.charAt(at) == '[' || text.charAt(at) == ']';
      default -> false;
    };
  }
}
