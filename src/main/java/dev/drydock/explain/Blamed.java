package dev.drydock.explain;

import dev.drydock.server.ServerError;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which of several statements that were sent as one text an error is of, as the server says only
 * where in the whole.
 *
 * @param error with the place within that statement
 */
record Blamed(Failed.Source source, ServerError error) {

  /** Empty where there is none. */
  static Optional<Blamed> in(Script script, ServerError error) {
    List<Statement> all = script.statements();
    if (all.size() < 2) {
      return all.stream().findFirst().map(one -> of(script, one, error));
    }
    return error.position().isPresent()
        ? Optional.of(at(script, error, error.position().getAsInt()))
        : Optional.of(of(script, named(script, error), error));
  }

  private static Blamed of(Script script, Statement statement, ServerError error) {
    return new Blamed(new Failed.Source(script, statement, ""), error);
  }

  private static Blamed at(Script script, ServerError error, int position) {
    String text = script.text();
    Statement first = script.statements().getFirst();
    int end = text.codePointCount(0, text.length());
    int offset = position < 1 || position > end ? 0 : text.offsetByCodePoints(0, position - 1);
    for (Statement one : script.statements()) {
      if (one.start() > first.start() && one.start() <= offset && offset < one.end()) {
        int within = text.codePointCount(one.start(), offset) + 1;
        return of(script, one, error.at(OptionalInt.of(within)));
      }
    }
    return of(script, first, error);
  }

  /** The one that makes what is there already; else the first that has all names of the message. */
  private static Statement named(Script script, ServerError error) {
    List<String> names = Names.quoted(error.message()).stream().map(Names::own).toList();
    List<Statement> having =
        script.statements().stream().filter(one -> hasAll(script, one, names)).toList();
    boolean made = error.sqlState().startsWith("427") || error.sqlState().matches("42P0[4-7]");
    return having.stream()
        .filter(one -> made && one.command().startsWith("CREATE"))
        .findFirst()
        .or(() -> having.stream().findFirst())
        .orElse(script.statements().getFirst());
  }

  private static boolean hasAll(Script script, Statement statement, List<String> names) {
    List<String> written =
        script.tokens(statement).stream()
            .map(token -> Case.bare(Case.stored(token.in(script.text()))))
            .toList();
    return written.containsAll(names);
  }
}
