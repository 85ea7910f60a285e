package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and values as SQL writes them. */
final class Written {
  private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[a-z_][a-z_0-9$]*)";

  /** As the server writes it: with quotes where it needs them. */
  private static final Pattern QUALIFIED = Pattern.compile(NAME + "(?:\\." + NAME + ")*");

  private static final Pattern TYPE =
      Pattern.compile(
          "(?:"
              + QUALIFIED.pattern()
              + "|[a-z]+(?: [a-z]+)+)"
              + "(?:\\([\\d, -]+\\))?(?: with(?:out)? time zone)?(?:\\[\\d*\\])*");

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

  /** As {@link #qualified}; what was looked up is quoted already where it needs to be. */
  static String once(String name) {
    return name.contains("\"") && QUALIFIED.matcher(name).matches() ? name : qualified(name);
  }

  /** A name that is no relation's, which the server never quotes in messages. */
  static String part(String name) {
    return name.startsWith("\"") && QUALIFIED.matcher(name).matches()
        ? name
        : QuotedNames.quoted(name);
  }

  /** A type as messages and {@code format_type} show it; what looks like none is a name. */
  static String type(String shown) {
    return TYPE.matcher(shown).matches() ? shown : once(shown);
  }
}
