package dev.drydock.sql.layout;

import dev.drydock.sql.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes one query: a clause a line, conditions and joins below it, sub-queries set in. */
final class QueryLayout {
  private static final int WIDTH = 96;
  private static final int STEP = 2;

  /** What a parenthesis holds. */
  private static final class Level {
    final int margin;
    final boolean isQuery;
    String clause = "";
    boolean between;

    Level(int margin, boolean isQuery) {
      this.margin = margin;
      this.isQuery = isQuery;
    }
  }

  private final List<Piece> pieces;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Level> levels = new ArrayDeque<>();
  private int lineStart;

  QueryLayout(String text) {
    pieces = Piece.of(text);
    levels.push(new Level(0, true));
  }

  String write() {
    for (int i = 0; i < pieces.size(); i++) {
      piece(i);
    }
    return out.toString();
  }

  private void piece(int i) {
    Piece piece = pieces.get(i);
    Piece last = at(i - 1);
    if (piece.closes() && levels.size() > 1) {
      Level ended = levels.pop();
      if (ended.isQuery) {
        line(level().margin + indent());
      }
    }
    if (last.kind() == TokenKind.LINE_COMMENT || piece.isComment() && piece.newLine()) {
      line(margin(piece));
    } else if (!piece.isComment() && breaksBefore(i)) {
      line(margin(piece));
    } else if (isTooLong(i)) {
      line(level().margin + 2 * STEP);
    } else if (i > 0 && out.length() > lineStart && spaced(i)) {
      out.append(' ');
    }
    out.append(
        Words.CAPITALS.contains(piece.word()) && !last.is(".") ? piece.word() : piece.text());
    follow(i);
  }

  /** What the piece means for those behind it. */
  private void follow(int i) {
    Piece piece = pieces.get(i);
    if (piece.opens()) {
      boolean isQuery = isAny(at(i + 1), "SELECT", "WITH", "VALUES") && !at(i - 1).is("IN");
      levels.push(new Level(level().margin + (isQuery ? indent() + STEP : STEP), isQuery));
      if (isQuery) {
        line(level().margin);
      }
    } else if (isClause(i)) {
      level().clause = piece.word();
    } else if (piece.word().equals("BETWEEN")) {
      level().between = true;
    } else if (piece.word().equals("AND")) {
      level().between = false;
    }
  }

  private boolean breaksBefore(int i) {
    Piece piece = pieces.get(i);
    if (i == 0 || !level().isQuery || out.length() == lineStart) {
      return false;
    }
    return isClause(i)
        || isJoin(i)
        || piece.word().equals("AND") && !level().between && isCondition()
        || piece.word().equals("OR") && isCondition();
  }

  private boolean isCondition() {
    return level().clause.equals("WHERE")
        || level().clause.equals("HAVING")
        || level().clause.equals("FROM");
  }

  private boolean isClause(int i) {
    Piece piece = pieces.get(i);
    Piece last = at(i - 1);
    if (!level().isQuery || last.is(".") || !Words.CLAUSES.contains(piece.word())) {
      return false;
    }
    return switch (piece.word()) {
      case "FROM" -> !last.word().equals("DISTINCT") && !last.word().equals("DELETE");
      case "GROUP", "ORDER" -> at(i + 1).word().equals("BY");
      case "WITH" -> i == 0 || last.opens();
      case "SELECT" -> !last.word().equals("EXPLAIN");
      case "SET" -> !level().clause.equals("FROM");
      case "VALUES" -> !last.word().equals("DEFAULT");
      default -> true;
    };
  }

  /** Whether a join begins here: JOIN, or the first of the words before it. */
  private boolean isJoin(int i) {
    Piece piece = pieces.get(i);
    String before = at(i - 1).word();
    if (!level().clause.equals("FROM") || Words.JOINS.contains(before) || before.equals("OUTER")) {
      return false;
    }
    if (piece.word().equals("JOIN")) {
      return true;
    }
    return Words.JOINS.contains(piece.word())
        && (Words.JOINS.contains(at(i + 1).word()) || isAny(at(i + 1), "JOIN", "OUTER"));
  }

  /** Conditions and joins are set in under their clause. */
  private int margin(Piece piece) {
    boolean below = !Words.CLAUSES.contains(piece.word()) || !level().isQuery || piece.isComment();
    return level().margin + (below && !level().clause.isEmpty() ? STEP : 0);
  }

  private int indent() {
    return level().clause.isEmpty() || level().clause.equals("WITH") ? 0 : STEP;
  }

  private boolean isTooLong(int i) {
    Piece piece = pieces.get(i);
    boolean mayBreak = at(i - 1).is(",") || isAny(piece, "WHEN", "ELSE");
    return mayBreak
        && !piece.isComment()
        && out.length() - lineStart + ahead(i) > WIDTH
        && out.length() > lineStart;
  }

  /** How long the item that begins here is, up to the next comma outside of parentheses. */
  private int ahead(int i) {
    int length = 0;
    int depth = 0;
    for (int at = i; at < pieces.size() && length < WIDTH; at++) {
      Piece piece = pieces.get(at);
      depth += piece.opens() ? 1 : piece.closes() ? -1 : 0;
      if (depth < 0 || depth == 0 && (piece.is(",") || isClause(at))) {
        break;
      }
      length += piece.text().length() + 1;
    }
    return length;
  }

  private boolean spaced(int i) {
    Piece piece = pieces.get(i);
    Piece last = at(i - 1);
    if (piece.isComment() || last.isComment()) {
      return true;
    }
    if (last.opens() || piece.closes() || piece.is(",") || piece.is(";") || piece.is(".")) {
      return false;
    }
    if (last.is(".") || piece.is("::") || last.is("::") || last.is("[") || piece.is("]")) {
      return false;
    }
    if (piece.opens()) {
      return Words.APART.contains(last.word())
          || (!last.kind().isName()
              ? !last.is("]") && piece.spaced() || isBinary(i - 1)
              : piece.spaced());
    }
    if (last.kind() == TokenKind.OPERATOR && !isBinary(i - 1) || isLoose(piece, last)) {
      return piece.spaced();
    }
    return true;
  }

  /** Signs of slices and arguments stay as they were written. */
  private static boolean isLoose(Piece piece, Piece last) {
    return piece.is("[")
        || piece.kind() == TokenKind.PUNCTUATION && !piece.is(",")
        || last.kind() == TokenKind.PUNCTUATION && !last.is(",") && !last.is("]");
  }

  /** Whether an operator stands between two operands. */
  private boolean isBinary(int i) {
    if (at(i).kind() != TokenKind.OPERATOR) {
      return false;
    }
    Piece left = at(i - 1);
    return switch (left.kind()) {
      case RIGHT_PARENTHESIS,
          IDENTIFIER,
          QUOTED_IDENTIFIER,
          STRING,
          DOLLAR_STRING,
          BIT_STRING,
          NUMBER,
          PARAMETER,
          PSQL_VARIABLE ->
          true;
      case KEYWORD -> !Words.CAPITALS.contains(left.word()) || isAny(left, "END", "NULL", "TRUE");
      default -> left.is("]");
    };
  }

  private void line(int margin) {
    boolean nothingYet = out.length() == lineStart;
    while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    if (nothingYet && !out.isEmpty()) {
      out.setLength(out.length() - 1); // the line that was begun is begun anew
    }
    if (!out.isEmpty()) {
      out.append('\n');
    }
    out.append(" ".repeat(margin));
    lineStart = out.length();
  }

  private Level level() {
    return levels.peek();
  }

  private Piece at(int i) {
    return i < 0 || i >= pieces.size() ? Piece.NONE : pieces.get(i);
  }

  private static boolean isAny(Piece piece, String... words) {
    return List.of(words).contains(piece.word());
  }
}
