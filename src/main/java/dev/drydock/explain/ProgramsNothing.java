package dev.drydock.explain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What programs call nothing, put into the text of a statement, where it reads as a column. */
final class ProgramsNothing {
  private static final Map<String, String> LANGUAGES =
      Map.of("none", "Python's", "nil", "Ruby's, Go's or Lua's", "undefined", "JavaScript's");

  private ProgramsNothing() {}

  /** Empty where some table has such a column. */
  static Optional<Draft> of(Case failure, String column) {
    return Optional.ofNullable(LANGUAGES.get(column.toLowerCase(Locale.ROOT)))
        .filter(language -> LikeColumns.anywhere(failure, column).isEmpty())
        .map(
            language ->
                Draft.of(
                        "%s is %s word for a value that is not there, and in SQL it reads as a column."
                            .formatted(column, language),
                        "Hand the value over as a parameter, and the driver writes NULL; in the text of"
                            + " the statement itself write NULL.")
                    .fix(
                        failure.replaceWritten(
                            "Write NULL; better, hand the value over as a parameter",
                            column,
                            column,
                            "NULL")));
  }
}
