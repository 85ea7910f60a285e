package dev.drydock.sql.layout;

import dev.drydock.sql.Lexer;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.List;
import java.util.Set;

/**
 * Lays out the queries of a text. Tokens and comments stay as they are and where they are among
 * each other: what would come out otherwise is left as it was written.
 */
public final class SqlLayout {
  private static final Set<String> QUERIES =
      Set.of("SELECT", "WITH", "VALUES", "TABLE", "EXPLAIN", "INSERT", "UPDATE", "DELETE", "MERGE");

  private SqlLayout() {}

  /** The text with its queries laid out; other statements and all between them stay. */
  public static String of(String text) {
    Script script = Script.parse(text);
    StringBuilder laidOut = new StringBuilder();
    int copied = 0;
    for (Statement statement : script.statements()) {
      laidOut.append(text, copied, statement.start());
      laidOut.append(laidOut(script, statement));
      copied = statement.end();
    }
    laidOut.append(text, copied, text.length());
    return laidOut.toString();
  }

  private static String laidOut(Script script, Statement statement) {
    String text = script.textOf(statement);
    if (!QUERIES.contains(statement.command().split(" ", 2)[0]) && !text.startsWith("(")) {
      return text;
    }
    String laidOut = new QueryLayout(text).write();
    return isSame(text, laidOut) ? laidOut : text;
  }

  /** Whether two texts have the same tokens and comments, the case of keywords aside. */
  static boolean isSame(String one, String other) {
    List<Token> first = shown(one);
    List<Token> second = shown(other);
    if (first.size() != second.size()) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      Token a = first.get(i);
      Token b = second.get(i);
      boolean alike =
          a.kind() == TokenKind.KEYWORD
              ? a.in(one).equalsIgnoreCase(b.in(other))
              : a.in(one).equals(b.in(other));
      if (a.kind() != b.kind() || !alike) {
        return false;
      }
    }
    return true;
  }

  private static List<Token> shown(String text) {
    return Lexer.tokens(text).stream()
        .filter(token -> token.kind() != TokenKind.WHITESPACE)
        .toList();
  }
}
