package dev.drydock.query;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** The functions a statement calls in so many words: names with a parenthesis behind them. */
final class FunctionCalls {
  /**
   * One call.
   *
   * @param name as the catalog spells it, without its schema
   * @param at offset in the script
   * @param keyword whether the word is one of SQL's own, such as {@code coalesce}
   */
  record Call(String name, int at, boolean keyword) {}

  private FunctionCalls() {}

  static List<Call> in(Script script, Statement statement) {
    List<Call> calls = new ArrayList<>();
    List<Token> tokens = script.tokens(statement);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token name = tokens.get(i);
      if (name.kind().isName() && tokens.get(i + 1).kind() == TokenKind.LEFT_PARENTHESIS) {
        calls.add(new Call(script.nameOf(name), name.start(), name.kind() == TokenKind.KEYWORD));
      }
    }
    return calls;
  }

  /** Those of a statement, and of the body of a DO block, at the place of the block. */
  static List<Call> run(Script script, Statement statement) {
    List<Call> calls = new ArrayList<>(in(script, statement));
    if (!statement.command().startsWith("DO")) {
      return calls;
    }
    for (Token token : script.tokens(statement)) {
      if (token.kind() == TokenKind.DOLLAR_STRING || token.kind() == TokenKind.STRING) {
        Script body = Script.parse(body(token.in(script.text())));
        for (Statement inner : body.statements()) {
          in(body, inner)
              .forEach(call -> calls.add(new Call(call.name(), token.start(), call.keyword())));
        }
      }
    }
    return calls;
  }

  /** What stands between a literal's marks. */
  private static String body(String literal) {
    if (!literal.startsWith("$")) {
      return literal.substring(literal.indexOf('\'') + 1).replace("''", "'");
    }
    int tag = literal.indexOf('$', 1) + 1;
    return literal.substring(tag, Math.max(tag, literal.length() - tag));
  }
}
