package dev.drydock.explain;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names and values as SQL writes them. */
final class Written {
  private Written() {}

  /** A name as it may be written: with quotes only where it needs them. */
  static String name(String name) {
    return isPlain(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A name that messages may have qualified: every point separates. */
  static String qualified(String name) {
    return Arrays.stream(name.split("\\.", -1)).map(Written::name).collect(Collectors.joining("."));
  }

  static String literal(String value) {
    String quoted = "'" + value.replace("'", "''") + "'";
    return value.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
  }

  /** Lower case, no keyword, nothing but letters, digits and underscores. */
  private static boolean isPlain(String name) {
    if (!name.equals(name.toLowerCase(Locale.ROOT)) || !name.matches("[a-z_][a-z0-9_]*")) {
      return false;
    }
    Script alone = Script.parse(name);
    if (alone.statements().isEmpty()) {
      return false;
    }
    Statement statement = alone.statements().getFirst();
    List<Token> tokens = alone.tokens(statement);
    return tokens.getFirst().kind() == TokenKind.IDENTIFIER || UNRESERVED.contains(name);
  }

  /** Keywords that are everyday names and need no quotes anywhere (category U of the list). */
  private static final Set<String> UNRESERVED =
      Set.of(
          "name",
          "value",
          "type",
          "key",
          "data",
          "role",
          "version",
          "location",
          "content",
          "owner",
          "comment",
          "text",
          "index",
          "day",
          "month",
          "year",
          "hour",
          "minute",
          "second",
          "label",
          "path",
          "action",
          "source",
          "level",
          "method",
          "parameter",
          "plan",
          "document",
          "object",
          "rule",
          "session",
          "schema",
          "domain",
          "language",
          "names",
          "keys",
          "policy",
          "class",
          "system",
          "server",
          "start",
          "share",
          "sequence",
          "search",
          "options",
          "option",
          "notify",
          "next",
          "mode",
          "match",
          "mapping",
          "input",
          "header",
          "view",
          "views",
          "template",
          "attribute",
          "storage",
          "password",
          "roles",
          "event",
          "state",
          "target");
}
