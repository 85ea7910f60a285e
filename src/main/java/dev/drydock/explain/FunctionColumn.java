package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column that is looked for in what a function gives, as an API does that filters its rows. */
final class FunctionColumn {
  private static final Pattern QUALIFIED =
      Pattern.compile("column \"?([\\w$]+)\"?\\.\"?([\\w$]+)\"? does not exist");

  private static final String RESULT =
      """
      SELECT p.oid::regprocedure::text, pg_catalog.pg_get_function_result(p.oid),
             p.prorettype = 'record'::regtype AND p.proargmodes IS NULL
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
       WHERE p.proname = ? AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
         AND p.proretset
       ORDER BY pg_catalog.pg_function_is_visible(p.oid) DESC, 1 LIMIT 1
      """;

  private FunctionColumn() {}

  /** Empty where the name before the point is no function's, or a table's as well. */
  static Optional<Search.Found> found(Case failure, List<Evidence> evidence) {
    Matcher said = QUALIFIED.matcher(failure.message());
    if (!said.find() || Tables.named(failure, said.group(1)).isPresent()) {
      return Optional.empty();
    }
    Optional<Evidence> result =
        failure.live().ask("What %s gives".formatted(said.group(1)), RESULT, said.group(1));
    return result
        .flatMap(found -> found.rows().stream().findFirst())
        .map(
            row -> {
              result.ifPresent(evidence::add);
              return told(said.group(2), row);
            });
  }

  private static Search.Found told(String column, List<String> function) {
    boolean unnamed = function.get(2).matches("t|true");
    String title =
        unnamed
            ? "Declare it RETURNS TABLE (%s …, …), with every column it gives".formatted(column)
            : "Let it give %s, too: RETURNS TABLE (%s …, …)".formatted(column, column);
    return new Search.Found(
        Verdict.OTHER_SHAPE,
        unnamed
            ? "%s is a function that gives %s: nobody knows what its columns are called."
                .formatted(function.get(0), function.get(1))
            : "%s is a function that gives %s, and no %s."
                .formatted(function.get(0), function.get(1), column),
        Optional.of(
            title + "; what a function gives is changed by dropping it and making it again."),
        List.of(Near.said(title)));
  }
}
