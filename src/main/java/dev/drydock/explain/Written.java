package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names and values as SQL writes them. */
final class Written {
  private Written() {}

  /** A name as messages may qualify it: every point separates. */
  static String qualified(String name) {
    return Arrays.stream(name.split("\\.", -1))
        .map(QuotedNames::quoted)
        .collect(Collectors.joining("."));
  }

  /** A piece of SQL as part of a question: its own question marks are operators. */
  static String embedded(String sql) {
    Script script = Script.parse(sql);
    StringBuilder embedded = new StringBuilder(sql);
    for (Statement statement : script.statements().reversed()) {
      for (Token token : script.tokens(statement).reversed()) {
        if (token.kind() == TokenKind.OPERATOR) {
          embedded.replace(token.start(), token.end(), token.in(sql).replace("?", "??"));
        }
      }
    }
    return embedded.toString();
  }

  static String literal(String value) {
    String quoted = "'" + value.replace("'", "''") + "'";
    return value.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
  }

  /** As {@link #qualified}; what was looked up is quoted already. */
  static String once(String name) {
    return name.contains("\"") ? name : qualified(name);
  }
}
