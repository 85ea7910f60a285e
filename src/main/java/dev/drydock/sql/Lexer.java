package dev.drydock.sql;

import static dev.drydock.sql.TokenKind.*;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text token by token, as PostgreSQL's scanner would, and never fails: the tokens follow
 * each other without a gap from the beginning of the text to its end. A cursor without allocation
 * per token; not for use by two threads at once.
 */
public final class Lexer {
  static final char BYTE_ORDER_MARK = '\uFEFF';

  private final char[] text;
  private final int base;
  private final int limit;
  private final CopyWatch copy = new CopyWatch();
  private final EscapesWatch strings;

  private TokenKind kind = WHITESPACE;
  private int start;
  private int end;
  private String keyword = "";
  private boolean unterminated;

  /** Reads all of {@code text}. */
  public Lexer(String text) {
    this(text, 0, text.length());
  }

  /**
   * Reads a part of {@code text} that begins where a token does, with {@code
   * standard_conforming_strings} on; offsets are those of the text.
   */
  public Lexer(String text, int from, int to) {
    this(text, from, to, false);
  }

  /**
   * Reads a part of {@code text} that begins where a token does.
   *
   * @param escapes whether a backslash escapes in strings without a prefix: {@code
   *     standard_conforming_strings} is off
   */
  public Lexer(String text, int from, int to, boolean escapes) {
    this.strings = new EscapesWatch(escapes);
    this.text = new char[to - from];
    this.base = from;
    this.limit = to - from;
    text.getChars(from, to, this.text, 0);
  }

  /** The tokens of a text, blanks and comments among them. */
  public static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(text);
    while (lexer.next()) {
      tokens.add(new Token(lexer.kind(), lexer.start(), lexer.end()));
    }
    return tokens;
  }

  /** Moves to the next token; false at the end of the text. */
  public boolean next() {
    if (end == limit) {
      return false;
    }
    start = end;
    keyword = "";
    unterminated = false;
    if (kind == COPY_DATA || copy.dataFollows() && start > 0 && text[start - 1] == '\n') {
      copyData();
      return true;
    }
    char c = text[start];
    switch (Characters.classOf(c)) {
      case Characters.BLANK -> blanks();
      case Characters.LETTER -> startingWithLetter(c);
      case Characters.DIGIT -> token(NUMBER, Numbers.end(text, start, limit));
      case Characters.OPERATOR -> operatorOrComment(c);
      case Characters.SINGLE -> single(c);
      default -> token(OTHER, start + 1);
    }
    if (kind == META_COMMAND) {
      copy.see(new String(text, start, end - start));
    } else if (!kind.isBlank()) {
      copy.see(kind, keyword);
      strings.see(kind, keyword, text, start, end);
    }
    return true;
  }

  public TokenKind kind() {
    return kind;
  }

  /** UTF-16 offset of the token's first character. */
  public int start() {
    return base + start;
  }

  /** UTF-16 offset after the token's last character. */
  public int end() {
    return base + end;
  }

  /** The word in capitals where {@link #kind} is a keyword, else the empty string. */
  public String keyword() {
    return keyword;
  }

  /**
   * Whether a backslash escapes in the strings of the statement that is being read; after its
   * semicolon, in those of the next.
   */
  boolean escapes() {
    return strings.escapes();
  }

  /** Whether the text ended before the token's closing quote or the like. */
  public boolean isUnterminated() {
    return unterminated;
  }

  private void token(TokenKind kind, int end) {
    this.kind = kind;
    this.end = end;
  }

  private void quoted(TokenKind kind, int end) {
    unterminated = end == Quotes.OPEN;
    token(kind, unterminated ? limit : end);
  }

  private void blanks() {
    boolean stopAtLine = copy.dataFollows();
    int i = start;
    while (i < limit && Characters.isBlank(text[i])) {
      if (text[i++] == '\n' && stopAtLine) {
        break;
      }
    }
    token(WHITESPACE, i);
  }

  private void startingWithLetter(char c) {
    if (start + 1 < limit && (text[start + 1] == '\'' || text[start + 1] == '&') && prefixed(c)) {
      return;
    }
    if (c == BYTE_ORDER_MARK && start() == 0) {
      token(WHITESPACE, start + 1);
      return;
    }
    int hash = 0;
    int i = start;
    do {
      hash = Keywords.hash(hash, text[i++]);
    } while (i < limit && Characters.continuesName(text[i]));
    keyword = Keywords.find(text, start, i, hash);
    token(keyword.isEmpty() ? IDENTIFIER : KEYWORD, i);
  }

  /** {@code E'}, {@code N'}, {@code B'}, {@code X'}, {@code U&'} and {@code U&"}. */
  private boolean prefixed(char c) {
    if (text[start + 1] == '&') {
      char quote = (c | 0x20) == 'u' && start + 2 < limit ? text[start + 2] : 0;
      if (quote == '\'') {
        quoted(STRING, Quotes.string(text, start + 3, limit, false));
      } else if (quote == '"') {
        quoted(QUOTED_IDENTIFIER, Quotes.plain(text, start + 3, limit, '"'));
      }
      return quote == '\'' || quote == '"';
    }
    switch (c) {
      case 'e', 'E' -> quoted(STRING, Quotes.string(text, start + 2, limit, true));
      case 'n', 'N' -> quoted(STRING, Quotes.string(text, start + 2, limit, escapes()));
      case 'b', 'B', 'x', 'X' -> quoted(BIT_STRING, Quotes.string(text, start + 2, limit, false));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void operatorOrComment(char c) {
    if (!Operators.startsComment(text, start, limit)) {
      token(OPERATOR, Operators.end(text, start, limit));
    } else if (c == '-') {
      token(LINE_COMMENT, Quotes.lineEnd(text, start, limit));
    } else {
      quoted(BLOCK_COMMENT, Quotes.comment(text, start + 2, limit));
    }
  }

  private void single(char c) {
    switch (c) {
      case '\'' -> quoted(STRING, Quotes.string(text, start + 1, limit, escapes()));
      case '"' -> quoted(QUOTED_IDENTIFIER, Quotes.plain(text, start + 1, limit, '"'));
      case '(' -> token(LEFT_PARENTHESIS, start + 1);
      case ')' -> token(RIGHT_PARENTHESIS, start + 1);
      case ';' -> token(SEMICOLON, start + 1);
      case '\\' -> token(META_COMMAND, PsqlSyntax.commandEnd(text, start, limit));
      case '$' -> dollar();
      case ':' -> colon();
      case '.' -> point();
      default -> token(PUNCTUATION, start + 1);
    }
  }

  private void dollar() {
    if (start + 1 < limit && Characters.isDigit(text[start + 1])) {
      int i = start + 1;
      while (i < limit && Characters.isDigit(text[i])) {
        i++;
      }
      token(PARAMETER, Numbers.junk(text, i, limit));
      return;
    }
    int body = Quotes.dollarDelimiter(text, start, limit);
    if (body == Quotes.OPEN) {
      token(OTHER, start + 1);
    } else {
      quoted(DOLLAR_STRING, Quotes.dollar(text, start, body, limit));
    }
  }

  private void colon() {
    char after = start + 1 < limit ? text[start + 1] : 0;
    if (after == ':' || after == '=') {
      token(PUNCTUATION, start + 2);
      return;
    }
    int variable = PsqlSyntax.variableEnd(text, start, limit);
    token(variable == 0 ? PUNCTUATION : PSQL_VARIABLE, variable == 0 ? start + 1 : variable);
  }

  private void point() {
    char after = start + 1 < limit ? text[start + 1] : 0;
    if (Characters.isDigit(after)) {
      token(NUMBER, Numbers.end(text, start, limit));
    } else {
      token(PUNCTUATION, after == '.' ? start + 2 : start + 1);
    }
  }

  /** Lines of data up to the line <code>\.</code>, then that line. */
  private void copyData() {
    int line = start;
    while (line < limit) {
      int next = line;
      while (next < limit && text[next] != '\n') {
        next++;
      }
      if (closesData(line, next)) {
        copy.dataRead();
        token(line == start ? COPY_END : COPY_DATA, line == start ? start + 2 : line);
        return;
      }
      line = Math.min(limit, next + 1);
    }
    copy.dataRead();
    quoted(COPY_DATA, Quotes.OPEN);
  }

  private boolean closesData(int from, int to) {
    int length = to > from && text[to - 1] == '\r' ? to - from - 1 : to - from;
    return length == 2 && text[from] == '\\' && text[from + 1] == '.';
  }
}
