package dev.drydock.explain;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day that its month does not have. */
final class NoSuchDay implements Entry {
  private static final Pattern SAID =
      Pattern.compile("field value out of range: \"(\\d{4})-(0[1-9]|1[0-2])-(\\d\\d)\\b(.*)\"");

  @Override
  public Set<String> states() {
    return Set.of("22008");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    if (!said.find()) {
      return Optional.empty();
    }
    YearMonth month =
        YearMonth.of(Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)));
    int day = Integer.parseInt(said.group(3));
    if (day <= month.lengthOfMonth()) {
      return Optional.empty();
    }
    return Optional.of(
        Draft.of(
                "%s has %d days, and no %s.".formatted(month, month.lengthOfMonth(), day),
                "Correct the date; of a month's last day PostgreSQL itself knows: (date '%s-01' + interval '1 month' - interval '1 day')::date."
                    .formatted(month))
            .fix(
                Near.said(
                    "Write %s-%02d, the last day of that month, where that is meant"
                        .formatted(month, month.lengthOfMonth()))));
  }
}
