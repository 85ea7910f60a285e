package dev.drydock.explain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A division by zero, with its divisor where the statement has only one. */
final class DividedByZero implements Entry {
  private static final Pattern DIVISION =
      Pattern.compile("[/%]\\s*([A-Za-z_\"][\\w.\"]*(?:\\([^()]*\\))?|\\([^()]*\\))");

  @Override
  public Set<String> states() {
    return Set.of("22012");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Draft draft =
        Draft.of(
            "Something is divided by zero.",
            "Divide by NULLIF(the divisor, 0), which gives NULL instead.");
    Matcher division = DIVISION.matcher(failure.statement());
    if (division.find()) {
      String divisor = division.group(1);
      if (!division.find()) {
        draft.fix(
            Near.said("Divide by NULLIF(%s, 0), which gives NULL instead".formatted(divisor)));
      }
    }
    return Optional.of(draft);
  }
}
