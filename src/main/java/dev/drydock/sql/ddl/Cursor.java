package dev.drydock.sql.ddl;

import dev.drydock.sql.Identifiers;
import dev.drydock.sql.Lexer;
import dev.drydock.sql.StatementTokens;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Walks over the tokens of one statement. What must be there and is not throws {@link
 * NotUnderstood}; what may be there is accepted or left.
 */
final class Cursor {
  private final String text;
  private final StatementTokens tokens;
  private int at;

  Cursor(String text, Span part) {
    this(text, part, false);
  }

  /**
   * @param escapes whether a backslash escapes in strings without a prefix
   */
  Cursor(String text, Span part, boolean escapes) {
    this.text = text;
    this.tokens = new StatementTokens(text);
    Lexer lexer = new Lexer(text, part.start(), part.end(), escapes);
    while (lexer.next()) {
      if (!lexer.kind().isBlank()) {
        tokens.add(lexer);
      }
    }
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  void back(int to) {
    at = to;
  }

  void skip() {
    at++;
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  /** The tokens from where it stands. */
  List<Token> tokens() {
    return IntStream.range(at, tokens.size())
        .mapToObj(i -> new Token(tokens.kind(i), tokens.start(i), tokens.end(i)))
        .toList();
  }

  /** Where the token begins at which it stands; behind the last one: where that ended. */
  int start() {
    return at < tokens.size() ? tokens.start(at) : lastEnd();
  }

  /** From a place to the end of the token passed last. */
  Span since(int start) {
    return new Span(start, Math.max(start, lastEnd()));
  }

  private int lastEnd() {
    int last = Math.min(at, tokens.size()) - 1;
    return last < 0 ? 0 : tokens.end(last);
  }

  TokenKind kind() {
    return tokens.kind(at);
  }

  TokenKind kind(int ahead) {
    return tokens.kind(at + ahead);
  }

  /** The token's span. */
  Span span() {
    if (atEnd()) {
      throw new NotUnderstood();
    }
    return new Span(tokens.start(at), tokens.end(at));
  }

  /** An unquoted word in capitals, or the empty string. */
  String word() {
    return word(0);
  }

  String word(int ahead) {
    String keyword = tokens.keyword(at + ahead);
    if (!keyword.isEmpty() || tokens.kind(at + ahead) != TokenKind.IDENTIFIER) {
      return keyword;
    }
    return tokens.textOf(at + ahead).toUpperCase(Locale.ROOT);
  }

  boolean is(String word) {
    return is(0, word);
  }

  private boolean is(int ahead, String word) {
    String keyword = tokens.keyword(at + ahead);
    if (!keyword.isEmpty()) {
      return keyword.equals(word);
    }
    int i = at + ahead;
    return tokens.kind(i) == TokenKind.IDENTIFIER
        && tokens.end(i) - tokens.start(i) == word.length()
        && text.regionMatches(true, tokens.start(i), word, 0, word.length());
  }

  /** Whether these words follow each other from here. */
  boolean are(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!is(i, words[i])) {
        return false;
      }
    }
    return true;
  }

  boolean isAny(String... words) {
    for (String word : words) {
      if (is(word)) {
        return true;
      }
    }
    return false;
  }

  /** Passes these words if they all stand here. */
  boolean accept(String... words) {
    if (!are(words)) {
      return false;
    }
    at += words.length;
    return true;
  }

  boolean acceptAny(String... words) {
    if (!isAny(words)) {
      return false;
    }
    at++;
    return true;
  }

  void expect(String... words) {
    if (!accept(words)) {
      throw new NotUnderstood();
    }
  }

  boolean isSymbol(String symbol) {
    return tokens.isText(at, symbol);
  }

  boolean isSymbol(int ahead, String symbol) {
    return tokens.isText(at + ahead, symbol);
  }

  boolean acceptSymbol(String symbol) {
    if (!isSymbol(symbol)) {
      return false;
    }
    at++;
    return true;
  }

  void expectSymbol(String symbol) {
    if (!acceptSymbol(symbol)) {
      throw new NotUnderstood();
    }
  }

  boolean ifNotExists() {
    return accept("IF", "NOT", "EXISTS");
  }

  boolean ifExists() {
    return accept("IF", "EXISTS");
  }

  /** CASCADE or RESTRICT. */
  boolean cascade() {
    if (accept("CASCADE")) {
      return true;
    }
    accept("RESTRICT");
    return false;
  }

  boolean isName() {
    return kind().isName();
  }

  Ident ident() {
    if (!isName()) {
      throw new NotUnderstood();
    }
    Ident ident = new Ident(Identifiers.stored(tokens.textOf(at)), span());
    at++;
    return ident;
  }

  /** {@code name}, {@code schema.name} or {@code database.schema.name}. */
  Name name() {
    return nameOf(parts());
  }

  /** Identifiers with points between them. */
  List<Ident> parts() {
    List<Ident> parts = new ArrayList<>();
    parts.add(ident());
    while (isSymbol(".") && tokens.kind(at + 1).isName()) {
      at++;
      parts.add(ident());
    }
    return parts;
  }

  static Name nameOf(List<Ident> parts) {
    int last = parts.size() - 1;
    return new Name(
        last == 0 ? Optional.empty() : Optional.of(parts.get(last - 1)), parts.get(last));
  }

  /** The name of a table, perhaps behind ONLY and before an asterisk. */
  Name relation() {
    accept("ONLY");
    Name name = name();
    acceptSymbol("*");
    return name;
  }

  <T> List<T> list(Supplier<T> element) {
    List<T> list = new ArrayList<>();
    do {
      list.add(element.get());
    } while (acceptSymbol(","));
    return list;
  }

  /** {@code (a, b)}. */
  List<Ident> columns() {
    expectSymbol("(");
    List<Ident> columns = list(this::ident);
    expectSymbol(")");
    return columns;
  }

  boolean isOpen() {
    return kind() == TokenKind.LEFT_PARENTHESIS;
  }

  /** Whether a query in parentheses begins here. */
  boolean isOpenedQuery() {
    return isOpen() && (is(1, "SELECT") || is(1, "VALUES") || is(1, "TABLE"));
  }

  /** What stands in the parentheses that open here; stands behind them afterwards. */
  Span parenthesized() {
    if (!isOpen()) {
      throw new NotUnderstood();
    }
    int after = tokens.afterParentheses(at);
    if (tokens.kind(after - 1) != TokenKind.RIGHT_PARENTHESIS || after - 1 == at) {
      throw new NotUnderstood();
    }
    Span inner =
        after - at == 2
            ? new Span(tokens.end(at), tokens.end(at))
            : new Span(tokens.start(at + 1), tokens.end(after - 2));
    at = after;
    return inner;
  }

  /** Passes one token, or all of what its parenthesis or CASE encloses. */
  void skipOne() {
    switch (kind()) {
      case LEFT_PARENTHESIS -> parenthesized();
      case KEYWORD -> {
        boolean opens = is("CASE");
        at++;
        while (opens && !atEnd() && !accept("END")) {
          skipOne();
        }
      }
      default -> {
        if (acceptSymbol("[")) {
          while (!atEnd() && !acceptSymbol("]")) {
            skipOne();
          }
        } else {
          at++;
        }
      }
    }
  }

  /** Whether a list goes on or ends here: a comma, a closing parenthesis or the end. */
  boolean atDelimiter() {
    return atEnd() || isSymbol(",") || kind() == TokenKind.RIGHT_PARENTHESIS;
  }

  /** An expression of at least one token, up to a delimiter or one of these words. */
  Span expressionUntil(String... stops) {
    int start = start();
    int first = at;
    while (!atDelimiter()) {
      boolean afterIs = at > first && tokens.is(at - 1, "IS");
      if (at > first && !afterIs && isAny(stops)) {
        break;
      }
      skipOne();
    }
    if (at == first) {
      throw new NotUnderstood();
    }
    return since(start);
  }

  /** Passes all up to a delimiter. */
  Span rest() {
    int start = start();
    while (!atDelimiter()) {
      skipOne();
    }
    return since(start);
  }

  /** Passes everything. */
  Span toEnd() {
    int start = start();
    at = tokens.size();
    return since(start);
  }
}
