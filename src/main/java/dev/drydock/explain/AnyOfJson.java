package dev.drydock.explain;

import dev.drydock.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code = ANY (…)} of a column that keeps its list as json: an array to look at, and none. */
final class AnyOfJson implements Entry {
  @Override
  public Set<String> states() {
    return Set.of("42809");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    return failure.message().contains("requires array on right side")
        ? stop(failure).flatMap(any -> explain(failure, any))
        : Optional.empty();
  }

  /** At the word ANY, where the statement has it once. */
  private static Optional<Stop> stop(Case failure) {
    List<Token> tokens = failure.failed().source().map(Failed.Source::deepTokens).orElse(List.of());
    List<Token> any =
        tokens.stream().filter(one -> failure.written(one).matches("(?i)ANY|SOME")).toList();
    return any.size() == 1
        ? Optional.of(new Stop(failure, tokens, tokens.indexOf(any.getFirst())))
        : Optional.empty();
  }

  private static Optional<Draft> explain(Case failure, Stop any) {
    int last = any.written(3).equals(".") ? 4 : 2;
    boolean bare = any.written(1).equals("(") && any.written(last + 1).equals(")");
    String column = Case.stored(any.written(last));
    return Tables.inStatement(failure).stream()
        .filter(table -> bare && any.token(last).filter(one -> one.kind().isName()).isPresent())
        .map(table -> Tables.shape(Tables.columns(failure, table)).get(column))
        .filter(shape -> shape != null && shape.get(1).startsWith("json"))
        .findFirst()
        .map(shape -> draft(any, shape.get(1), last));
  }

  private static Draft draft(Stop any, String type, int last) {
    String column = any.written(2) + (last > 2 ? "." + any.written(last) : "");
    String json = type.equals("jsonb") ? column : column + "::jsonb";
    int first = any.written(-3).equals(".") ? -4 : -2;
    String value = (first < -2 ? any.written(first) + "." : "") + any.written(-2);
    boolean equals =
        any.written(-1).equals("=")
            && (any.isConstant(-2) || any.token(-2).filter(t -> t.kind().isName()).isPresent())
            && !any.written(first - 1).equals("::");
    Draft draft =
        Draft.of(
            "ANY takes an array of PostgreSQL, and %s is %s: a list in it is one value."
                .formatted(column, type),
            "Ask whether the list has it: %s @> to_jsonb(the_value).".formatted(json));
    if (!equals) {
      return draft;
    }
    boolean text = value.startsWith("'");
    String asked =
        text ? "%s ? %s".formatted(json, value) : "%s @> to_jsonb(%s)".formatted(json, value);
    return draft.fix(
        any.replace(
            "Ask whether the list has it: "
                + asked
                + (text ? " (through JDBC, write ?? for ?)" : ""),
            first,
            last + 1,
            asked));
  }
}
