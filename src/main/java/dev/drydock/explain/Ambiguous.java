package dev.drydock.explain;

import dev.drydock.problem.Fix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several functions that fit one call equally well. */
final class Ambiguous implements Entry {
  private static final Pattern CALL = Pattern.compile("function (\\S+?)\\((.*)\\) is not unique");

  /** An API names each of them with its arguments. */
  private static final Pattern BETWEEN =
      Pattern.compile("Could not choose the best candidate function between: (?:public\\.)?(\\w+)");

  /** Those nobody but the database's people made first, of them the oldest. */
  private static final String ALL =
      """
      SELECT CASE p.prokind WHEN 'a' THEN 'AGGREGATE' WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END
               AS kind,
             pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname) || '('
               || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')' AS function,
             pg_catalog.pg_get_function_arguments(p.oid) AS arguments
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
       WHERE p.proname = ? AND (? = '' OR n.nspname = ?)
       ORDER BY n.nspname = 'pg_catalog', p.oid LIMIT 10
      """;

  @Override
  public Set<String> states() {
    return Set.of("42725", ToolWords.STATE);
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher call = CALL.matcher(failure.message());
    if (call.find()) {
      return Optional.of(draft(failure, call.group(1)));
    }
    Matcher between = BETWEEN.matcher(failure.message());
    return between.find() ? Optional.of(draft(failure, between.group(1))) : Optional.empty();
  }

  private static Draft draft(Case failure, String name) {
    Optional<Evidence> all =
        failure
            .live()
            .ask(
                "Functions named " + Names.own(name),
                ALL,
                Names.own(name),
                Names.schema(name).orElse(""),
                Names.schema(name).orElse(""));
    List<List<String>> rows = all.map(Evidence::rows).orElse(List.of());
    List<List<String>> own =
        rows.stream().filter(row -> !row.get(1).startsWith("pg_catalog.")).toList();
    boolean overBuiltIn = own.size() < rows.size() && !own.isEmpty();
    Draft draft =
        Draft.of(
                "Several functions %s fit this call, %s."
                    .formatted(
                        name,
                        overBuiltIn
                            ? "as one of PostgreSQL's own has another of its name beside it"
                            : "often because CREATE OR REPLACE with other arguments made a second"
                                + " one"),
                "Drop the one that is not wanted, or cast the arguments.")
            .evidence(all);
    if (overBuiltIn || own.size() > 1) {
      own.forEach(row -> draft.fix(drop(row, own.indexOf(row) == 0 && !overBuiltIn)));
    }
    return draft;
  }

  private static Fix drop(List<String> row, boolean oldest) {
    return Fix.run(
        "Drop %s, when it is the one not wanted%s"
            .formatted(row.get(1), oldest ? " (it is the older one)" : ""),
        "DROP %s %s;".formatted(row.get(0), row.get(1)));
  }
}
