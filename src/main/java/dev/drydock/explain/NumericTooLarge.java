package dev.drydock.explain;

import dev.drydock.sql.QuotedNames;
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
}
