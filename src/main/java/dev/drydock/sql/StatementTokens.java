package dev.drydock.sql;

import java.util.Arrays;

/**
 * The tokens of one statement without blanks and comments, in arrays that are filled anew for each
 * statement. Reading before the first or beyond the last token gives {@link TokenKind#WHITESPACE}
 * and no keyword. For one thread at a time.
 */
public final class StatementTokens {
  private final String text;
  private TokenKind[] kinds = new TokenKind[64];
  private String[] keywords = new String[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int size;

  public StatementTokens(String text) {
    this.text = text;
  }

  /** Forgets all tokens. */
  public void clear() {
    size = 0;
  }

  /** Takes the token a lexer stands at, which is no blank. */
  public void add(Lexer token) {
    if (size == kinds.length) {
      grow();
    }
    kinds[size] = token.kind();
    keywords[size] = token.keyword();
    starts[size] = token.start();
    ends[size] = token.end();
    size++;
  }

  public int size() {
    return size;
  }

  public TokenKind kind(int i) {
    return i >= 0 && i < size ? kinds[i] : TokenKind.WHITESPACE;
  }

  /** The keyword in capitals, or the empty string. */
  public String keyword(int i) {
    return i >= 0 && i < size ? keywords[i] : "";
  }

  public boolean is(int i, String keyword) {
    return keyword(i).equals(keyword);
  }

  public boolean is(int i, TokenKind kind) {
    return kind(i) == kind;
  }

  /** Whether the token is exactly this operator or punctuation. */
  public boolean isText(int i, String expected) {
    return i >= 0
        && i < size
        && ends[i] - starts[i] == expected.length()
        && text.startsWith(expected, starts[i]);
  }

  /** UTF-16 offset of the first character of a token there is. */
  public int start(int i) {
    return starts[i];
  }

  /** UTF-16 offset after its last character. */
  public int end(int i) {
    return ends[i];
  }

  public String textOf(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /** Where the keyword first stands at or after {@code from}, outside parentheses; else -1. */
  public int indexOf(String keyword, int from) {
    int depth = 0;
    for (int i = from; i < size; i++) {
      if (kinds[i] == TokenKind.LEFT_PARENTHESIS) {
        depth++;
      } else if (kinds[i] == TokenKind.RIGHT_PARENTHESIS) {
        depth--;
      } else if (depth == 0 && keywords[i].equals(keyword)) {
        return i;
      }
    }
    return -1;
  }

  /** The place after the parenthesis that closes the one at {@code open}. */
  public int afterParentheses(int open) {
    int depth = 0;
    for (int i = open; i < size; i++) {
      if (kinds[i] == TokenKind.LEFT_PARENTHESIS) {
        depth++;
      } else if (kinds[i] == TokenKind.RIGHT_PARENTHESIS && --depth == 0) {
        return i + 1;
      }
    }
    return size;
  }

  private void grow() {
    int length = kinds.length * 2;
    kinds = Arrays.copyOf(kinds, length);
    keywords = Arrays.copyOf(keywords, length);
    starts = Arrays.copyOf(starts, length);
    ends = Arrays.copyOf(ends, length);
  }
}
