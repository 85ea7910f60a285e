package dev.drydock.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that COPY read out of a file, at the place its context names. */
final class Copied {
  private static final Pattern PLACE = Pattern.compile("COPY (\\S+), line (\\d+), column (\\S+): ");
  private static final Pattern SEPARATOR = Pattern.compile("[,;|\\t]");

  private Copied() {}

  /** A column of a table. */
  record Column(String table, String name) {}

  /** Where the value was to go, as the context has it. */
  static Optional<Column> into(Case failure) {
    Matcher place = PLACE.matcher(failure.error().where().orElse(""));
    return place.find()
        ? Optional.of(new Column(place.group(1), place.group(3)))
        : Optional.empty();
  }

  /** Empty where it says nothing more than the value itself. */
  static Optional<Draft> of(Case failure, String value, String type) {
    Matcher place = PLACE.matcher(failure.error().where().orElse(""));
    if (!place.find()) {
      return Optional.empty();
    }
    String where = "line %s, column %s".formatted(place.group(2), place.group(3));
    if (place.group(2).equals("1") && value.matches("[\\p{L}_][\\p{L}\\d_ ]*")) {
      return Optional.of(
          Draft.of(
              "The first line of the file looks like a header: “%s” is no %s (%s)."
                  .formatted(value, type, where),
              "Say that it has one: COPY … WITH (FORMAT csv, HEADER true)."));
    }
    if (SEPARATOR.matcher(value).find()) {
      return Optional.of(
          Draft.of(
              "The line was not taken apart: “%s” is all in one column (%s)."
                  .formatted(value, where),
              "Say how the file separates its columns: COPY … WITH (FORMAT csv, DELIMITER ',')."));
    }
    if (value.isEmpty()) {
      return Optional.of(
          Draft.of(
              "The field is empty, and an empty text is no %s (%s).".formatted(type, where),
              "Let it be NULL: COPY … WITH (FORMAT csv, FORCE_NULL (%s)), or NULL ''."
                  .formatted(place.group(3))));
    }
    return Optional.of(
        Draft.of(
            "“%s” is no %s (%s).".formatted(value, type, where),
            "Correct that line of the file; where its columns stand in another order than the"
                + " table's, name them: COPY %s (a, b, …).".formatted(place.group(1))));
  }
}
