package dev.drydock.explain;

import dev.drydock.sql.TokenKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two values of a row of an INSERT, each of which would be one of the other's column. */
final class Crosswise {
  private static final Set<String> TEXTS = Set.of("text", "character varying", "character");

  private Crosswise() {}

  /** The value that stands where this one belongs; empty unless there is just one. */
  static Optional<GivenValue> of(Case failure, GivenValue wrong) {
    List<GivenValue> fitting =
        row(GivenValue.in(failure), wrong).stream()
            .filter(other -> !other.column().equals(wrong.column()))
            .filter(other -> fits(other.value(), wrong.type()) && takes(other, wrong.value()))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  /** Those around one until a column comes again. */
  private static List<GivenValue> row(List<GivenValue> all, GivenValue one) {
    int from = all.indexOf(one);
    int to = from;
    Set<String> columns = new HashSet<>();
    while (from >= 0
        && all.get(from).table().equals(one.table())
        && columns.add(all.get(from).column())) {
      from--;
    }
    columns.remove(one.column());
    while (to >= 0
        && to < all.size()
        && all.get(to).table().equals(one.table())
        && columns.add(all.get(to).column())) {
      to++;
    }
    return to < 0 ? List.of() : all.subList(from + 1, to);
  }

  /** A text takes everything: there the other value gives it away, a number without quotes. */
  private static boolean takes(GivenValue other, String value) {
    return TEXTS.contains(bare(other.type()))
        ? other.token().kind() == TokenKind.NUMBER && !value.isBlank()
        : fits(value, other.type());
  }

  private static boolean fits(String value, String type) {
    return TextShape.of(bare(type)).filter(value::matches).isPresent();
  }

  private static String bare(String type) {
    return type.replaceFirst("\\(.*\\)", "");
  }
}
