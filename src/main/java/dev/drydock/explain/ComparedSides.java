package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands on the two sides of an operator that does not exist for their types: which of them
 * can be cast is told by the values that are there.
 */
final class ComparedSides {
  private static final Set<String> COMPARES = Set.of("=", "<>", "!=", "<", ">", "<=", ">=");
  private static final Set<String> TEXTS = Set.of("text", "character varying", "character");

  /**
   * One side.
   *
   * @param written as the statement has it
   * @param table of a column; empty for anything else
   */
  private record Side(String written, int start, int end, Optional<String> table, String column) {}

  private ComparedSides() {}

  /** Empty where the sides are not at hand, or a cast by their types says as much. */
  static List<Fix> fixes(Case failure, Draft draft, String left, String operator, String right) {
    Optional<Stop> stop =
        Stop.of(failure)
            .filter(at -> at.written(0).equals(operator))
            .or(() -> only(failure, operator));
    Optional<Side> first = stop.flatMap(ComparedSides::before);
    Optional<Side> second = stop.flatMap(ComparedSides::behind);
    if (first.isEmpty() || second.isEmpty() || !COMPARES.contains(operator)) {
      return List.of();
    }
    if (left.equals("jsonb") || left.equals("json")) {
      return field(stop.get()).map(List::of).orElse(List.of());
    }
    if (left.equals(right + "[]") || right.equals(left + "[]")) {
      boolean arrayLeft = left.endsWith("[]");
      Side array = arrayLeft ? first.get() : second.get();
      Side value = arrayLeft ? second.get() : first.get();
      return List.of(Near.said("Write %s = ANY (%s)".formatted(value.written(), array.written())));
    }
    if (second.get().written().matches("(?is)(?:ANY|ALL|SOME)\\b.*")) {
      return List.of();
    }
    boolean textLeft = TEXTS.contains(left);
    boolean textRight = TEXTS.contains(right);
    if (textLeft == textRight) {
      return List.of();
    }
    Side text = textLeft ? first.get() : second.get();
    Side other = textLeft ? second.get() : first.get();
    String type = textLeft ? right : left;
    if (stop.get().isConstant(textLeft ? 1 : -1) || stop.get().isConstant(textLeft ? -1 : 1)) {
      return List.of();
    }
    if (text.table().isPresent() && other.table().isPresent()) {
      draft.why(
          "%s of %s is %s, and %s of %s is %s."
              .formatted(
                  other.column(),
                  other.table().get(),
                  type,
                  text.column(),
                  text.table().get(),
                  textLeft ? left : right));
    }
    List<Fix> fixes = new ArrayList<>();
    Optional<Fix> toText = cast(failure, other, "text");
    Optional<String> unfit = text.table().flatMap(table -> unfit(failure, text, table, type));
    boolean fits = text.table().isPresent() && unfit.isEmpty() && TextShape.of(type).isPresent();
    if (fits && other.table().isPresent()) {
      cast(failure, text, type).ifPresent(fixes::add);
      fixes.add(
          Fix.run(
              "Make %s of %s %s, as every value of it is one"
                  .formatted(text.column(), text.table().get(), type),
              "ALTER TABLE %s ALTER COLUMN %s TYPE %s USING %s::%s;"
                  .formatted(
                      text.table().get(),
                      QuotedNames.quoted(text.column()),
                      type,
                      QuotedNames.quoted(text.column()),
                      type)));
    } else {
      unfit.ifPresent(
          value ->
              draft.why(
                  "%s of %s has values that are no %s, such as “%s”."
                      .formatted(text.column(), text.table().orElse(""), type, value)));
      toText.ifPresent(fixes::add);
    }
    return fixes;
  }

  /** Of some commands the server tells no place. */
  private static Optional<Stop> only(Case failure, String operator) {
    List<Token> tokens = failure.failed().source().map(Failed.Source::deepTokens).orElse(List.of());
    List<Token> same =
        tokens.stream().filter(one -> failure.written(one).equals(operator)).toList();
    return same.size() == 1
        ? Optional.of(new Stop(failure, tokens, tokens.indexOf(same.getFirst())))
        : Optional.empty();
  }

  private static Optional<String> unfit(Case failure, Side side, String table, String type) {
    return TextShape.of(type)
        .flatMap(
            shape ->
                failure
                    .live()
                    .text(
                        "SELECT %1$s::text FROM %2$s WHERE %1$s::text !~ ? LIMIT 1"
                            .formatted(QuotedNames.quoted(side.column()), table),
                        shape));
  }

  private static Optional<Fix> cast(Case failure, Side side, String type) {
    return failure.replaceToken(
        "Cast %1$s: %1$s::%2$s".formatted(side.written(), type),
        side.start(),
        side.end(),
        side.written() + "::" + type);
  }

  /** {@code data -> 'kind' = …}: the field as text is one more character. */
  private static Optional<Fix> field(Stop stop) {
    return stop.written(-2).equals("->")
        ? stop.replace(
            "Write ->>, which gives the field as text: ->> " + stop.written(-1), -2, -2, "->>")
        : Optional.empty();
  }

  private static Optional<Side> before(Stop stop) {
    int from = -1;
    if (stop.written(-1).equals(")")) {
      int depth = 0;
      do {
        depth += stop.written(from).equals(")") ? 1 : stop.written(from).equals("(") ? -1 : 0;
        from--;
      } while (depth > 0 && stop.token(from).isPresent());
      from = stop.token(from).filter(one -> one.kind().isName()).isPresent() ? from : from + 1;
    }
    while (stop.written(from - 1).equals(".")) {
      from -= 2;
    }
    return side(stop, from, -1);
  }

  private static Optional<Side> behind(Stop stop) {
    int to = 1;
    while (stop.written(to + 1).equals(".")) {
      to += 2;
    }
    if (stop.written(to + 1).equals("(")) {
      int depth = 0;
      do {
        to++;
        depth += stop.written(to).equals("(") ? 1 : stop.written(to).equals(")") ? -1 : 0;
      } while (depth > 0 && stop.token(to + 1).isPresent());
    }
    return side(stop, 1, to);
  }

  private static Optional<Side> side(Stop stop, int from, int to) {
    Optional<Token> first = stop.token(from);
    Optional<Token> last = stop.token(to);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    Case failure = stop.failure();
    String text = failure.failed().source().orElseThrow().script().text();
    String written = text.substring(first.get().start(), last.get().end());
    boolean column = last.get().kind().isName() && first.get().kind().isName();
    String name = column ? Case.stored(stop.written(to)) : "";
    Optional<String> table =
        !column
            ? Optional.empty()
            : to - from >= 2
                ? Tables.named(failure, Tables.behind(failure, Case.stored(stop.written(to - 2))))
                : Tables.inStatement(failure).stream()
                    .filter(one -> Tables.shape(Tables.columns(failure, one)).containsKey(name))
                    .findFirst();
    return Optional.of(new Side(written, first.get().start(), last.get().end(), table, name));
  }
}
