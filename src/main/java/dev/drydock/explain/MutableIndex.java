package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.Token;
import dev.drydock.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An index over a function that is not immutable: which one it is, and what takes its place. */
final class MutableIndex implements Entry {
  /** What is not immutable whatever it is called with, the people's own first. */
  private static final String MUTABLE =
      """
      SELECT p.proname, bool_or(n.nspname <> 'pg_catalog' AND d.objid IS NULL) AS own,
             min(p.oid::regprocedure::text) AS signature
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        LEFT JOIN pg_catalog.pg_depend d
          ON d.classid = 'pg_catalog.pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
       WHERE p.proname = ANY (?::text[])
       GROUP BY 1 HAVING bool_and(p.provolatile <> 'i') ORDER BY 2 DESC, 1
      """;

  /** Those whose result is a matter of the time zone or of the moment. */
  private static final Set<String> OF_TIME =
      Set.of("now", "to_char", "to_timestamp", "to_date", "age", "timezone", "clock_timestamp");

  @Override
  public Set<String> states() {
    return Set.of("42P17");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    if (!failure.message().matches("functions in index expression must be marked IMMUTABLE.*")) {
      return Optional.empty();
    }
    return failure
        .live()
        .ask("Functions of it that are not immutable", MUTABLE, called(failure))
        .filter(found -> !found.rows().isEmpty())
        .filter(found -> !OF_TIME.contains(found.rows().getFirst().getFirst()))
        .map(found -> told(found.rows().getFirst()).evidence(Optional.of(found)));
  }

  private static Draft told(List<String> function) {
    String name = function.get(0);
    Draft draft =
        Draft.of(
            "%s is not IMMUTABLE: as far as PostgreSQL knows it may give something else for the same row later, and an index must not."
                .formatted(name),
            "Use something immutable in its place.");
    if (function.get(1).matches("t|true")) {
      return draft
          .remedy("Mark it IMMUTABLE, if it reads nothing but its arguments.")
          .fix(
              Fix.run(
                  "Mark it IMMUTABLE, if it reads nothing but its arguments",
                  "ALTER FUNCTION %s IMMUTABLE;".formatted(function.get(2))));
    }
    if (name.equals("concat") || name.equals("concat_ws")) {
      return draft.fix(Near.said("Write || with coalesce(the_column, '') in its place"));
    }
    return draft.fix(
        Near.said(
            "Wrap %1$s in a function of your own that is marked IMMUTABLE, and use that in index and queries"
                .formatted(name)));
  }

  private static List<String> called(Case failure) {
    List<Token> tokens =
        failure
            .failed()
            .source()
            .map(source -> source.script().tokens(source.statement()))
            .orElse(List.of());
    List<String> names = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).kind().isName() && tokens.get(i + 1).kind() == TokenKind.LEFT_PARENTHESIS) {
        names.add(Case.stored(failure.written(tokens.get(i))));
      }
    }
    return names;
  }
}
