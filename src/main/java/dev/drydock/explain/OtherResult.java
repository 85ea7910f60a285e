package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.Script;
import dev.drydock.sql.ddl.CreateFunction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** CREATE OR REPLACE of a function that returns something else than the one that is there. */
final class OtherResult implements Entry {
  private static final Pattern HINTED = Pattern.compile("Use (DROP \\w+ .+?\\)) first");

  /** Views that use it, and views of those, the outermost first. */
  private static final String VIEWS =
      """
      WITH RECURSIVE uses AS (
        SELECT r.ev_class AS view, 1 AS depth
          FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid
         WHERE d.classid = 'pg_catalog.pg_rewrite'::regclass
           AND d.refclassid = 'pg_catalog.pg_proc'::regclass AND d.refobjid = to_regprocedure(?)
        UNION
        SELECT r.ev_class, u.depth + 1
          FROM uses u
          JOIN pg_catalog.pg_depend d
            ON d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = u.view
           AND d.classid = 'pg_catalog.pg_rewrite'::regclass
          JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid AND r.ev_class <> u.view
         WHERE u.depth < 20
      )
      SELECT CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW ' ELSE 'VIEW ' END || c.oid::regclass
        FROM uses u JOIN pg_catalog.pg_class c ON c.oid = u.view AND c.relkind IN ('v', 'm')
       GROUP BY c.oid, c.relkind ORDER BY max(u.depth) DESC, 1 LIMIT 20
      """;

  private static final String OF_NAME =
      """
      SELECT 'DROP FUNCTION ' || p.oid::regprocedure
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
       WHERE p.proname = ? AND p.prokind = 'f'
         AND (n.nspname = nullif(?, '') OR pg_catalog.pg_function_is_visible(p.oid))
       LIMIT 2
      """;

  /** Whether anything but a view needs it, so that dropping it is refused. */
  private static final String NEEDED =
      """
      SELECT EXISTS (
        SELECT FROM pg_catalog.pg_depend d
         WHERE d.refclassid = 'pg_catalog.pg_proc'::regclass AND d.deptype <> 'i'
           AND d.refobjid = to_regprocedure(?) AND d.classid <> 'pg_catalog.pg_rewrite'::regclass)
      """;

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
    Optional<String> dropped = hinted(failure).or(() -> replaced(failure));
    if (dropped.isEmpty()) {
      return Optional.of(draft);
    }
    String drop = dropped.get() + ";";
    String signature = dropped.get().replaceFirst("DROP \\w+ ", "");
    List<String> views = failure.live().texts(VIEWS, signature);
    if (views.isEmpty()) {
      if (failure.live().text(NEEDED, signature).equals(Optional.of("f"))) {
        draft.fix(before(failure, drop));
      }
      return Optional.of(draft.run("Drop it first, then create it and grant on it again", drop));
    }
    String first =
        views.stream().map(view -> "DROP %s;\n".formatted(view)).collect(Collectors.joining());
    return Optional.of(
        draft
            .why(
                "It is used by %s, so it cannot be dropped alone."
                    .formatted(String.join(", ", views)))
            .run(
                "Drop what uses it and then itself, and create and grant all of it again",
                first + drop));
  }

  /** A pasted hint may hold anything. */
  private static Optional<String> hinted(Case failure) {
    return failure
        .error()
        .hint()
        .map(HINTED::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .filter(drop -> Script.parse(drop).statements().size() == 1);
  }

  /** The only one there that has the name the statement writes. */
  private static Optional<String> replaced(Case failure) {
    return failure
        .shape(CreateFunction.class)
        .map(
            function ->
                failure
                    .live()
                    .texts(OF_NAME, function.name().own(), function.name().schema().orElse("")))
        .filter(found -> found.size() == 1)
        .map(List::getFirst);
  }

  /** The DROP in the file, before the statement. */
  private static Optional<Fix> before(Case failure, String drop) {
    return failure
        .sent(CreateFunction.class)
        .flatMap(
            function ->
                failure.replaceToken(
                    "Write %s before it, and grant on it again behind".formatted(drop),
                    function.span().start(),
                    function.span().start(),
                    drop + "\n"));
  }
}
