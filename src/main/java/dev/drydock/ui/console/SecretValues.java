package dev.drydock.ui.console;

import dev.drydock.problem.Problem;
import dev.drydock.query.Query;
import java.util.List;

/**
 * The values of a query that are not to be seen. The server repeats values in its errors, so they
 * are taken out of what is shown.
 */
record SecretValues(List<String> values) {
  private static final String MASK = "•••";

  SecretValues {
    values = values.stream().filter(value -> !value.isEmpty()).toList();
  }

  /**
   * @param names of the parameters that are secret
   */
  static SecretValues of(Query query, List<String> names) {
    return new SecretValues(
        names.stream().map(name -> query.parameters().getOrDefault(name, "")).toList());
  }

  /** Whether a text says one of them. */
  boolean isIn(String text) {
    return values.stream().anyMatch(text::contains);
  }

  /** The same problem without them. */
  Problem without(Problem problem) {
    return new Problem(
        problem.code(),
        problem.severity(),
        masked(problem.message()),
        masked(problem.remedy()),
        problem.versions(),
        problem.files(),
        problem.place());
  }

  private String masked(String text) {
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    return masked;
  }
}
