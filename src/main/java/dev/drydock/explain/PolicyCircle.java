package dev.drydock.explain;

import dev.drydock.problem.Fix;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A policy that asks a table whose own policies ask the first one again. */
final class PolicyCircle implements Entry {
  private static final Pattern SAID =
      Pattern.compile("infinite recursion detected in policy for relation \"(.+?)\"");

  /** Every policy on the way from the table back to itself, in the order of asking. */
  private static final String CIRCLE =
      """
      WITH RECURSIVE reads AS (
        SELECT DISTINCT p.polrelid AS owner, p.polname AS policy, d.refobjid AS read
          FROM pg_catalog.pg_policy p
          JOIN pg_catalog.pg_class o ON o.oid = p.polrelid AND o.relrowsecurity
          JOIN pg_catalog.pg_depend d
            ON d.classid = 'pg_catalog.pg_policy'::regclass AND d.objid = p.oid
           AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.deptype = 'n'
         CROSS JOIN LATERAL (
           SELECT pg_catalog.translate(concat(pg_catalog.pg_get_expr(p.polqual, p.polrelid),
                    pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)), '(', '') AS written) AS e
         WHERE d.refobjid <> p.polrelid
            OR pg_catalog.strpos(e.written, 'FROM ' || p.polrelid::regclass::text) > 0
            OR pg_catalog.strpos(e.written, 'JOIN ' || p.polrelid::regclass::text) > 0
      ), way AS (
        SELECT r.owner, r.policy, r.read, ARRAY[r.owner] AS seen,
               ARRAY[r.owner::regclass::text, r.policy::text, r.read::regclass::text] AS steps
          FROM reads r WHERE r.owner = to_regclass(?)
        UNION ALL
        SELECT r.owner, r.policy, r.read, w.seen || r.owner,
               w.steps || ARRAY[r.owner::regclass::text, r.policy::text, r.read::regclass::text]
          FROM way w JOIN reads r ON r.owner = w.read
         WHERE NOT r.owner = ANY (w.seen) AND cardinality(w.seen) < 6
      )
      SELECT s.steps[i] AS "table", s.steps[i + 1] AS policy, s.steps[i + 2] AS reads
        FROM (SELECT steps FROM way WHERE read = seen[1] ORDER BY cardinality(seen) LIMIT 1) s,
             generate_series(1, cardinality(s.steps), 3) AS i
       ORDER BY i
      """;

  private static final Collector<CharSequence, ?, String> THEN =
      Collectors.joining("; the policy ");

  @Override
  public Set<String> states() {
    return Set.of("42P17");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    Matcher said = SAID.matcher(failure.message());
    return said.find() ? Optional.of(draft(failure, said.group(1))) : Optional.empty();
  }

  private static Draft draft(Case failure, String table) {
    String live = Tables.named(failure, table).orElse(Written.qualified(table));
    Optional<Evidence> circle = failure.live().ask("Which policy reads which table", CIRCLE, live);
    List<List<String>> steps = circle.map(Evidence::rows).orElse(List.of());
    Draft draft =
        Draft.of(
                "A policy of %s reads %s itself, or a table whose policy reads %s, so it would ask itself for ever."
                    .formatted(table, table, table),
                "Move that query into a SECURITY DEFINER function, which row security does not"
                    + " bind, and call it in the policy.")
            .evidence(circle);
    if (!steps.isEmpty()) {
      draft.why("The policy %s.".formatted(steps.stream().map(PolicyCircle::told).collect(THEN)));
    }
    String asked = steps.isEmpty() ? live : steps.getFirst().get(2);
    String policy = steps.isEmpty() ? "" : " in the policy “%s”".formatted(steps.getFirst().get(1));
    return draft
        .fix(
            Fix.run(
                "Ask through a function, in place of the query of %s%s".formatted(asked, policy),
                """
                CREATE FUNCTION is_allowed(wanted uuid) RETURNS boolean
                  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
                  AS $$ SELECT EXISTS (SELECT FROM %s m WHERE …) $$;
                """
                    .formatted(asked.contains(".") ? asked : "public." + asked)))
        .check("SELECT count(*) FROM " + live);
  }

  private static String told(List<String> step) {
    return "“%s” of %s reads %s".formatted(step.get(1), step.get(0), step.get(2));
  }
}
