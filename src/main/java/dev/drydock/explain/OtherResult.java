package dev.drydock.explain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CREATE OR REPLACE of a function that returns something else than the one that is there. */
final class OtherResult implements Entry {
  private static final Pattern HINTED = Pattern.compile("Use (DROP \\w+ .+?\\)) first");

  @Override
  public Set<String> states() {
    return Set.of("42P13");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    if (!failure.message().contains("cannot change return type of existing function")) {
      return Optional.empty();
    }
    Draft draft =
        Draft.of(
            "There is a function of this name and arguments that returns something else, and OR"
                + " REPLACE cannot change that.",
            "Drop it first, then create it and grant on it again.");
    Matcher hinted = HINTED.matcher(failure.error().hint().orElse(""));
    return Optional.of(
        hinted.find()
            ? draft.run(
                "Drop it first, then create it and grant on it again", hinted.group(1) + ";")
            : draft);
  }
}
