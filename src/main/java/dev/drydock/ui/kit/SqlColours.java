package dev.drydock.ui.kit;

import dev.drydock.sql.Lexer;
import dev.drydock.sql.TokenKind;
import java.util.Arrays;

/** Which parts of a text are drawn in a colour; made off the JavaFX thread, then only read. */
public final class SqlColours {
  static final SqlColours NONE = new SqlColours();

  /** Texts longer than this stay plain: the arrays would outweigh them. */
  private static final int LONGEST = 16_000_000;

  /** No keyword and no type is longer. */
  private static final int LONGEST_WORD = 20;

  private static final String STRING = "sql-string";

  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private String[] styles = new String[64];
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
    return styles[index];
  }

  /** A word waits for the next one, for that may say what it is. */
  private void read(String text, int from, int to) {
    Lexer lexer = new Lexer(text, from, to);
    Word word = new Word(text);
    while (lexer.next()) {
      TokenKind kind = lexer.kind();
      if (kind == TokenKind.WHITESPACE) {
        continue;
      }
      boolean comment = kind == TokenKind.LINE_COMMENT || kind == TokenKind.BLOCK_COMMENT;
      word.end(comment ? "" : next(text, lexer));
      if (kind == TokenKind.KEYWORD || kind == TokenKind.IDENTIFIER) {
        word.begin(lexer.start(), lexer.end(), kind == TokenKind.KEYWORD);
      } else if (kind == TokenKind.DOLLAR_STRING && isBody(text, lexer.start(), lexer.end())) {
        body(text, lexer.start(), lexer.end());
      } else if (!styleClass(kind).isEmpty()) {
        add(lexer.start(), lexer.end(), styleClass(kind));
      }
      if (!comment) {
        word.pass(lexer.start(), lexer.end());
      }
    }
    word.end("");
  }

  /** Enough of what comes to know it by. */
  private static String next(String text, Lexer lexer) {
    return text.substring(lexer.start(), Math.min(lexer.end(), lexer.start() + LONGEST_WORD));
  }

  /** The word that waits, and what stood before it. */
  private final class Word {
    private final String text;
    private String before = "";
    private String last = "";
    private int start = -1;
    private int end;
    private boolean keyword;

    Word(String text) {
      this.text = text;
    }

    void begin(int from, int to, boolean known) {
      before = last;
      start = from;
      end = to;
      keyword = known;
    }

    void end(String after) {
      if (start < 0 || end - start > LONGEST_WORD) {
        start = -1;
        return;
      }
      switch (SqlWords.role(text.substring(start, end), keyword, before, after)) {
        case KEYWORD -> add(start, end, "sql-keyword");
        case TYPE -> add(start, end, "sql-type");
        case NAME -> {}
      }
      start = -1;
    }

    void pass(int from, int to) {
      last = text.substring(from, Math.min(to, from + LONGEST_WORD));
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
      add(start, end, STRING);
      return;
    }
    add(start, tag, STRING);
    read(text, tag, close);
    add(close, end, STRING);
  }

  private void add(int start, int end, String style) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      styles = Arrays.copyOf(styles, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    styles[count++] = style;
  }

  private static String styleClass(TokenKind kind) {
    return switch (kind) {
      case STRING, DOLLAR_STRING, BIT_STRING, COPY_DATA -> STRING;
      case NUMBER -> "sql-number-literal";
      case PARAMETER, PSQL_VARIABLE -> "sql-parameter";
      case LINE_COMMENT, BLOCK_COMMENT -> "sql-comment";
      case QUOTED_IDENTIFIER -> "sql-quoted";
      case META_COMMAND, COPY_END -> "sql-meta";
      case WHITESPACE,
          KEYWORD,
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
