package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.server.Session;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A statement as it is sent, its {@code :name} parameters taken out and bound.
 *
 * <p>{@code :name} and {@code :'name'} are values, {@code :"name"} is an identifier, as in psql.
 *
 * @param sql with {@code ?} in place of values; the statement itself where it has no parameter
 * @param sent the same as the driver sends it, with {@code $1} and so on
 * @param values in order
 * @param moves where the sent text has moved against the written one: pairs of offset in the sent
 *     text and difference
 */
record BoundText(String sql, String sent, List<String> values, List<Move> moves) {

  /**
   * @param sent UTF-16 offset in the sent text from which on it holds
   * @param difference written minus sent
   */
  record Move(int sent, int difference) {}

  /**
   * Takes a value for each parameter.
   *
   * @throws DrydockException INPUT where one lacks its value
   */
  static BoundText bind(Script script, Statement statement, Map<String, String> given)
      throws DrydockException {
    for (String name : names(script, statement)) {
      if (!given.containsKey(name)) {
        throw new DrydockException(
            DrydockException.Kind.INPUT,
            Problem.error(
                "no-value",
                "The parameter :" + name + " has no value.",
                "Give it one; on the command line with -p " + name + "=value."));
      }
    }
    return of(script, statement, given);
  }

  /** The names of the parameters of a statement, in order, each once. */
  static Set<String> names(Script script, Statement statement) {
    Set<String> names = new LinkedHashSet<>();
    int depth = 0;
    for (Token token : script.tokens(statement)) {
      depth += brackets(script, token);
      parameter(script, token, depth).ifPresent(names::add);
    }
    return names;
  }

  /**
   * @param given a value for each of {@link #names}
   */
  static BoundText of(Script script, Statement statement, Map<String, String> given) {
    if (names(script, statement).isEmpty()) {
      String text = script.textOf(statement);
      return new BoundText(text, text, List.of(), List.of());
    }
    StringBuilder sql = new StringBuilder();
    StringBuilder sent = new StringBuilder();
    List<String> values = new ArrayList<>();
    List<Move> moves = new ArrayList<>();
    int copied = statement.start();
    int depth = 0;
    for (Token token : script.tokens(statement)) {
      depth += brackets(script, token);
      Optional<String> name = parameter(script, token, depth);
      boolean isOperator =
          token.kind() == TokenKind.OPERATOR && token.in(script.text()).contains("?");
      if (name.isEmpty() && !isOperator) {
        continue;
      }
      sql.append(script.text(), copied, token.start());
      sent.append(script.text(), copied, token.start());
      copied = token.end();
      if (isOperator) {
        sql.append(token.in(script.text()).replace("?", "??"));
        sent.append(token.in(script.text()));
      } else if (token.in(script.text()).startsWith(":\"")) {
        String quoted = Session.quoted(given.get(name.get()));
        sql.append(quoted);
        sent.append(quoted);
      } else {
        values.add(given.get(name.get()));
        sql.append('?');
        sent.append('$').append(values.size());
      }
      moves.add(new Move(sent.length(), token.end() - statement.start() - sent.length()));
    }
    sql.append(script.text(), copied, statement.end());
    sent.append(script.text(), copied, statement.end());
    return new BoundText(sql.toString(), sent.toString(), List.copyOf(values), List.copyOf(moves));
  }

  /** Where in the written statement a UTF-16 offset of the sent one lies. */
  int written(int offset) {
    int difference = 0;
    for (Move move : moves) {
      if (move.sent() <= offset) {
        difference = move.difference();
      }
    }
    return offset + difference;
  }

  private static int brackets(Script script, Token token) {
    if (token.kind() != TokenKind.PUNCTUATION) {
      return 0;
    }
    return switch (token.in(script.text())) {
      case "[" -> 1;
      case "]" -> -1;
      default -> 0;
    };
  }

  /** Inside brackets {@code [1:n]} is a slice. */
  private static Optional<String> parameter(Script script, Token token, int depth) {
    if (token.kind() != TokenKind.PSQL_VARIABLE || depth > 0) {
      return Optional.empty();
    }
    String name = token.in(script.text()).substring(1).replaceAll("^['\"]|['\"]$", "");
    return name.isEmpty() || Character.isDigit(name.charAt(0)) || name.startsWith("{")
        ? Optional.empty()
        : Optional.of(name);
  }
}
