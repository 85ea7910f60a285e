package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function that looks along a search path of its own, which does not lead to what it names. */
final class OwnSearchPath {
  private static final Pattern FUNCTION =
      Pattern.compile("(?:PL/pgSQL|SQL) function \"?([\\w.$]+)\"?(?:\\(| statement|$)");

  private static final String PATH =
      """
      SELECT p.oid::regprocedure::text, substr(s.setting, length('search_path=') + 1)
        FROM pg_catalog.pg_proc p, unnest(p.proconfig) AS s(setting)
       WHERE p.proname = ? AND s.setting LIKE 'search_path=%' LIMIT 1
      """;

  private OwnSearchPath() {}

  /**
   * Empty where no function is named, or its path leads there.
   *
   * @param schema where the thing is
   */
  static Optional<Search.Found> found(Case failure, String schema, String name) {
    Matcher function = FUNCTION.matcher(failure.error().where().orElse(""));
    if (!function.find()) {
      return Optional.empty();
    }
    return failure
        .live()
        .ask("", PATH, Names.own(function.group(1)))
        .flatMap(rows -> rows.rows().stream().findFirst())
        .filter(
            row ->
                Arrays.stream(row.get(1).split(","))
                    .map(one -> Case.bare(one.strip()))
                    .noneMatch(schema::equals))
        .map(row -> told(row.get(0), row.get(1), schema, name));
  }

  private static Search.Found told(String function, String path, String schema, String name) {
    String qualified = QuotedNames.quoted(schema) + "." + QuotedNames.quoted(name);
    String shown = path.equals("\"\"") || path.isEmpty() ? "nothing" : path;
    String wider =
        shown.equals("nothing")
            ? QuotedNames.quoted(schema)
            : path + ", " + QuotedNames.quoted(schema);
    return new Search.Found(
        Verdict.OTHER_SCHEMA,
        "It is in the schema %s, and the function %s looks along a search path of its own: %s."
            .formatted(schema, function, shown),
        Optional.of("Write %s in the function's body.".formatted(qualified)),
        List.of(
            Near.said("Write %s in the body of %s".formatted(qualified, function)),
            Fix.run(
                "Let the function look there",
                "ALTER FUNCTION %s SET search_path = %s;".formatted(function, wider))));
  }
}
