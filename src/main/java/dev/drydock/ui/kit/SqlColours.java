package dev.drydock.ui.kit;

import dev.drydock.sql.Lexer;
import dev.drydock.sql.TokenKind;
import java.util.Arrays;

/** Which parts of a text are drawn in a colour; made off the JavaFX thread, then only read. */
public final class SqlColours {
  static final SqlColours NONE = new SqlColours();

  /** Texts longer than this stay plain: the arrays would outweigh them. */
  private static final int LONGEST = 16_000_000;

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private TokenKind[] kinds = new TokenKind[64];
  private int count;

  private SqlColours() {}

  /** Reads a text; one of more than sixteen million characters stays plain. */
  public static SqlColours of(String text) {
    SqlColours colours = new SqlColours();
    if (text.length() <= LONGEST) {
      colours.read(text, 0, text.length());
    }
    return colours;
  }

  /**
   * Index of the first coloured part that ends after an offset; {@link #count} if there is none.
   */
  int firstAfter(int offset) {
    int found = Arrays.binarySearch(ends, 0, count, offset + 1);
    return found >= 0 ? found : -found - 1;
  }

  /** How many parts have a colour, in the order of their places. */
  public int count() {
    return count;
  }

  /** Offset of a part's first character. */
  public int start(int index) {
    return starts[index];
  }

  /** Offset after its last. */
  public int end(int index) {
    return ends[index];
  }

  /** The style class that gives a part its colour. */
  public String styleClass(int index) {
    return styleClass(kinds[index]);
  }

  private void read(String text, int from, int to) {
    Lexer lexer = new Lexer(text, from, to);
    while (lexer.next()) {
      if (lexer.kind() == TokenKind.DOLLAR_STRING && isBody(text, lexer.start(), lexer.end())) {
        body(text, lexer.start(), lexer.end());
      } else if (!styleClass(lexer.kind()).isEmpty()) {
        add(lexer.start(), lexer.end(), lexer.kind());
      }
    }
  }

  /** Dollar quotes over several lines nearly always hold code: it is coloured as such. */
  private static boolean isBody(String text, int start, int end) {
    int line = text.indexOf('\n', start);
    return line >= 0 && line < end;
  }

  private void body(String text, int start, int end) {
    int tag = text.indexOf('$', start + 1) + 1;
    int close = end - (tag - start);
    if (tag <= start || close < tag) {
      add(start, end, TokenKind.DOLLAR_STRING);
      return;
    }
    add(start, tag, TokenKind.DOLLAR_STRING);
    read(text, tag, close);
    add(close, end, TokenKind.DOLLAR_STRING);
  }

  private void add(int start, int end, TokenKind kind) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      kinds = Arrays.copyOf(kinds, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    kinds[count++] = kind;
  }

  private static String styleClass(TokenKind kind) {
    return switch (kind) {
      case KEYWORD -> "sql-keyword";
      case STRING, DOLLAR_STRING, BIT_STRING, COPY_DATA -> "sql-string";
      case NUMBER -> "sql-number-literal";
      case PARAMETER, PSQL_VARIABLE -> "sql-parameter";
      case LINE_COMMENT, BLOCK_COMMENT -> "sql-comment";
      case QUOTED_IDENTIFIER -> "sql-quoted";
      case META_COMMAND, COPY_END -> "sql-meta";
      case WHITESPACE,
          IDENTIFIER,
          OPERATOR,
          PUNCTUATION,
          LEFT_PARENTHESIS,
          RIGHT_PARENTHESIS,
          SEMICOLON,
          OTHER ->
          "";
    };
  }
}
