package dev.drydock.sql;

import dev.drydock.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A text cut into statements, with the way back from offsets to lines.
 *
 * <p>A byte order mark and CRLF are tolerated and remembered; offsets are always those of {@link
 * #text}.
 */
public final class Script {
  private final String text;
  private final List<Statement> statements;
  private final List<Problem> problems;
  private final LineMap lines;

  Script(String text, List<Statement> statements, List<Problem> problems, LineMap lines) {
    this.text = text;
    this.statements = List.copyOf(statements);
    this.problems = List.copyOf(problems);
    this.lines = lines;
  }

  /** Cuts a text into statements; never fails: what is wrong is in {@link #problems}. */
  public static Script parse(String text) {
    return new Splitter(text).split();
  }

  public String text() {
    return text;
  }

  public List<Statement> statements() {
    return statements;
  }

  /** Unterminated strings, comments and the like, with their places (file is empty). */
  public List<Problem> problems() {
    return problems;
  }

  /** The statement's own text, as it is sent to the server. */
  public String textOf(Statement statement) {
    return text.substring(statement.start(), statement.end());
  }

  /** Line and column of a UTF-16 offset into {@link #text}. */
  public SourcePosition position(int offset) {
    return lines.position(offset);
  }

  /**
   * The line psql says a statement fails in: of its semicolon, or the text's last where it has
   * none.
   */
  public int endLine(Statement statement) {
    // No further than the next one: a big file asks this of each of its statements.
    Lexer lexer = new Lexer(text, statement.end(), startAfter(statement));
    while (lexer.next()) {
      if (lexer.kind() == TokenKind.SEMICOLON) {
        return position(lexer.start()).line();
      }
      if (!lexer.kind().isBlank()) {
        return position(Math.max(statement.start(), statement.end() - 1)).line();
      }
    }
    return position(Math.max(statement.start(), text.length() - 1)).line();
  }

  private int startAfter(Statement statement) {
    int next = statement.index() + 1;
    return next < statements.size() ? statements.get(next).start() : text.length();
  }

  /**
   * The offset into {@link #text} of a position the server gave within a statement it was sent.
   *
   * @param serverPosition from 1, counted in code points; one beyond the end gives the end
   */
  public int offsetOf(Statement statement, int serverPosition) {
    String sent = textOf(statement);
    int characters = Math.clamp(serverPosition - 1, 0, sent.codePointCount(0, sent.length()));
    return statement.start() + sent.offsetByCodePoints(0, characters);
  }

  /** Whether the text begins with U+FEFF; no statement contains it. */
  public boolean hasByteOrderMark() {
    return text.startsWith("\uFEFF");
  }

  /** How the lines of the text end. */
  public LineEnding lineEnding() {
    return lines.ending();
  }

  /** The statement's tokens, without blanks and comments. */
  public List<Token> tokens(Statement statement) {
    List<Token> tokens = new ArrayList<>();
    Lexer lexer = new Lexer(text, statement.start(), statement.end(), statement.escapes());
    while (lexer.next()) {
      if (!lexer.kind().isBlank()) {
        tokens.add(new Token(lexer.kind(), lexer.start(), lexer.end()));
      }
    }
    return tokens;
  }

  /** The name a token stands for, as the catalog spells it: folded, or without its quotes. */
  public String nameOf(Token token) {
    return Identifiers.stored(token.in(text));
  }

  /**
   * Where a statement first uses a name.
   *
   * @param name as the server says it: folded and without quotes, perhaps {@code schema.name}
   * @return offset into {@link #text}
   */
  public OptionalInt find(Statement statement, String name) {
    return new NameSearch(text, tokens(statement)).find(name);
  }

  /**
   * The table a {@link StatementKind#PLAIN_INSERT} writes to, as written (perhaps {@code
   * public."Users"}), which is what {@code to_regclass} expects; empty for any other statement.
   */
  public Optional<String> insertTarget(Statement statement) {
    if (statement.kind() != StatementKind.PLAIN_INSERT) {
      return Optional.empty();
    }
    // asked of every row of a seed, and far from its end
    return Optional.of(
        PlainInserts.target(
            text, new Lexer(text, statement.start(), statement.end(), statement.escapes())));
  }

  /**
   * What a statement makes when it succeeds, as far as its text proves it: nothing for what a
   * function or a DO block does.
   */
  public List<MadeObject> makes(Statement statement) {
    return MadeObjects.of(text, tokens(statement));
  }
}
