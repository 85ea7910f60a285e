package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.ddl.CreateView;
import dev.drydock.sql.ddl.Shapes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CREATE OR REPLACE VIEW where the view that is there has other columns. */
final class ReplacedView implements Entry {
  private static final Pattern SAID =
      Pattern.compile(
          "cannot drop columns from view|cannot change (name|data type) of view column"
              + " \"(.+?)\" (?:to \"(.+?)\"|from (.+?) to (.+))",
          Pattern.DOTALL);

  private static final String WITH_COLUMN =
      """
      SELECT c.oid::regclass::text AS view, a.attname AS column,
             pg_catalog.format_type(a.atttypid, a.atttypmod) AS type
        FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
       WHERE c.relkind = 'v' AND a.attname = ? AND a.attnum > 0
         AND c.relnamespace <> 'pg_catalog'::regnamespace
         AND c.relnamespace <> 'information_schema'::regnamespace ORDER BY 1 LIMIT 10
      """;

  private static final String VIEWS_ON_IT =
      """
      SELECT DISTINCT r.ev_class::regclass::text AS "view on it"
        FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid
       WHERE d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.refobjid = to_regclass(?)
         AND d.refclassid = 'pg_catalog.pg_class'::regclass AND r.ev_class <> d.refobjid
       ORDER BY 1 LIMIT 20
      """;

  @Override
  public Set<String> states() {
    return Set.of("42P16");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    if (!said.find()) {
      return Optional.empty();
    }
    Optional<String> view = view(failure, said.group(2));
    if (said.group(2) == null) {
      return Optional.of(leftOut(failure, view));
    }
    return Optional.of(
        said.group(1).equals("name")
            ? renamed(failure, view, said.group(2), said.group(3))
            : retyped(failure, view, said.group(2), said.group(4), said.group(5)));
  }

  private static Draft leftOut(Case failure, Optional<String> view) {
    Draft draft =
        Draft.of(
            "CREATE OR REPLACE VIEW can only add columns at the end; this one leaves some out.",
            "Drop the view and create it again, with what depends on it and its grants.");
    draft.evidence(view.flatMap(name -> Tables.columns(failure, name)));
    dropFirst(draft, failure, view);
    return draft.check("SELECT * FROM %s LIMIT 0".formatted(view.orElse("the_view")));
  }

  /**
   * A column that the new query still has was not renamed: another one was put before it, and
   * renaming it would only make the next attempt fail.
   */
  private static Draft renamed(Case failure, Optional<String> view, String was, String now) {
    boolean moved =
        failure.words().stream().anyMatch(word -> Case.stored(word).equals(was))
            || view.map(name -> Tables.shape(Tables.columns(failure, name)).containsKey(now))
                .orElse(false);
    Draft draft =
        Draft.of(
                "CREATE OR REPLACE VIEW cannot rename a column: where %s was, it now has %s%s."
                    .formatted(
                        was,
                        now,
                        moved
                            ? ", as the columns are in another order than those that are there"
                            : "; a column put in the middle does the same"),
                moved
                    ? "Leave the columns that are there in their order, and put new ones at the end;"
                        + " or drop and create the view."
                    : "Rename the column first, add new ones at the end, or drop and create the"
                        + " view.")
            .evidence(failure.live().ask("Views with a column " + was, WITH_COLUMN, was));
    if (moved) {
      draft.fix(Near.said("Leave %s where it was, and put %s at the end".formatted(was, now)));
    } else {
      draft.run(
          "Rename the column first",
          "ALTER VIEW %s RENAME COLUMN %s TO %s"
              .formatted(
                  view.orElse("the_view"), QuotedNames.quoted(was), QuotedNames.quoted(now)));
    }
    dropFirst(draft, failure, view);
    return draft;
  }

  private static Draft retyped(
      Case failure, Optional<String> view, String column, String was, String now) {
    Draft draft =
        Draft.of(
                "CREATE OR REPLACE VIEW cannot give %s another type: it was %s and would be %s."
                    .formatted(column, was, now),
                "Cast it to %s in the query, or drop and create the view.".formatted(was))
            .evidence(failure.live().ask("Views with a column " + column, WITH_COLUMN, column));
    draft.fix(Near.said("Cast it in the query: (…)::%s AS %s".formatted(was, column)));
    dropFirst(draft, failure, view);
    return draft;
  }

  /** With the views that are built on it, which have to go before. */
  private static void dropFirst(Draft draft, Case failure, Optional<String> view) {
    String name = view.orElse("the_view");
    List<String> above =
        view.map(known -> failure.live().texts(VIEWS_ON_IT, known)).orElse(List.of());
    if (!above.isEmpty()) {
      draft.why(
          "On it are built, and have to be made again, too: %s."
              .formatted(String.join(", ", above)));
    }
    StringBuilder script = new StringBuilder();
    above.forEach(one -> script.append("DROP VIEW ").append(one).append(";\n"));
    script.append("DROP VIEW ").append(name).append(';');
    String create = failure.statement();
    if (!create.isEmpty()) {
      script.append('\n').append(create.replaceFirst(";\\s*$", "")).append(';');
    }
    above.forEach(one -> script.append("\n-- and make ").append(one).append(" again"));
    draft.fix(Fix.run("Drop the view and create it again", script.toString()));
  }

  /** The one the statement replaces, or the only one there is with such a column. */
  private static Optional<String> view(Case failure, String column) {
    Optional<String> written =
        failure
            .failed()
            .source()
            .map(source -> Shapes.of(source.script(), source.statement()))
            .filter(CreateView.class::isInstance)
            .map(shape -> ((CreateView) shape).name().toString());
    if (written.isPresent()) {
      return written.flatMap(name -> Tables.named(failure, name)).or(() -> written);
    }
    List<String> having =
        column == null
            ? List.of()
            : failure.live().texts(WITH_COLUMN, column).stream().distinct().toList();
    return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
  }
}
