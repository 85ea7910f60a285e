package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number with more digits before its point than its column has room for. */
final class NumericTooLarge implements Entry {
  private static final Pattern FIELD = Pattern.compile("precision (\\d{1,4}), scale (-?\\d{1,4})");

  @Override
  public Set<String> states() {
    return Set.of("22003");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher field = FIELD.matcher(failure.detail());
    if (!failure.message().contains("numeric field overflow") || !field.find()) {
      return Optional.empty();
    }
    int precision = Integer.parseInt(field.group(1));
    int scale = Integer.parseInt(field.group(2));
    Draft draft =
        Draft.of(
            "A number has more digits than numeric(%d,%d) allows: %d before the point."
                .formatted(precision, scale, Math.max(0, precision - scale)),
            "Give the column more precision, numeric(%d,%d), or round or reject the value before."
                .formatted(precision + 6, scale));
    Copied.into(failure)
        .or(() -> given(failure, precision, scale))
        .ifPresent(
            column ->
                draft
                    .why("It was for %s of %s.".formatted(column.name(), column.table()))
                    .run(
                        "Give %s of %s more precision".formatted(column.name(), column.table()),
                        "ALTER TABLE %s ALTER COLUMN %s TYPE numeric(%d,%d);"
                            .formatted(
                                Written.once(column.table()),
                                QuotedNames.quoted(column.name()),
                                precision + 6,
                                scale)));
    return Optional.of(draft);
  }

  /** The column whose constant in the statement is too large, or the only one of that type. */
  private static Optional<Copied.Column> given(Case failure, int precision, int scale) {
    String type = "numeric(%d,%d)".formatted(precision, scale);
    BigDecimal end = BigDecimal.TEN.pow(Math.max(0, precision - scale));
    List<GivenValue> values =
        GivenValue.in(failure).stream().filter(one -> one.type().equals(type)).toList();
    return values.stream()
        .filter(one -> one.value().matches("-?\\d{1,500}(?:\\.\\d{1,500})?"))
        .filter(one -> new BigDecimal(one.value()).abs().compareTo(end) >= 0)
        .findFirst()
        .map(one -> new Copied.Column(one.table(), one.column()))
        .or(() -> onlyOne(failure, type));
  }

  private static Optional<Copied.Column> onlyOne(Case failure, String type) {
    List<Copied.Column> having =
        Tables.inStatement(failure).stream()
            .flatMap(
                table ->
                    Tables.shape(Tables.columns(failure, table)).values().stream()
                        .filter(row -> row.get(1).equals(type))
                        .map(row -> new Copied.Column(table, row.get(0))))
            .toList();
    return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
  }
}
