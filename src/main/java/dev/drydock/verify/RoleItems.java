package dev.drydock.verify;

import dev.drydock.migration.VerifySettings.RoleTrial;
import dev.drydock.problem.DrydockException;
import dev.drydock.query.QueryFailure;
import dev.drydock.server.QueryAs;
import dev.drydock.verify.Item.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What row security shows to whom, tried: each trial asks for one row as that role, with those
 * claims, and as the login itself, to know whether there was one to see.
 */
public final class RoleItems {
  private static final String DENIED = "42501";
  private static final String NAMES =
      """
      SELECT (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
               WHERE c.oid = pg_catalog.to_regclass(:table)),
             (SELECT pg_catalog.pg_has_role(session_user, r.oid,
                       CASE WHEN pg_catalog.current_setting('server_version_num')::int >= 160000
                            THEN 'SET' ELSE 'MEMBER' END)
                FROM pg_catalog.pg_roles r WHERE r.rolname = :role)
      """;

  private final Questions questions;

  public RoleItems(Questions questions) {
    this.questions = questions;
  }

  /** An item a trial; one that says so where none is written down. */
  public List<Item> items(List<RoleTrial> trials) throws DrydockException {
    if (trials.isEmpty()) {
      return List.of(
          Item.skipped(
              "row-security",
              "Row security, tried as roles",
              "No trial is written down.",
              "Write them into .drydock.json: {\"verify\": {\"roles\": [{\"role\": \"anon\","
                  + " \"table\": \"public.orders\", \"sees\": \"nothing\"}]}}."));
    }
    List<Item> items = new ArrayList<>();
    for (RoleTrial trial : trials) {
      items.add(item(trial));
    }
    return items;
  }

  private Item item(RoleTrial trial) throws DrydockException {
    List<String> known =
        questions.ask(NAMES, Map.of("table", trial.table(), "role", trial.role())).getFirst();
    if (known.get(0).isEmpty()) {
      return result(
          trial,
          Verdict.FAIL,
          "There is no table " + trial.table() + ".",
          List.of(),
          "Apply the migration that makes it, or correct .drydock.json.");
    }
    if (known.get(1).isEmpty()) {
      return result(
          trial,
          Verdict.FAIL,
          "There is no role " + trial.role() + ".",
          List.of(),
          "Create it, or correct .drydock.json.");
    }
    if (!known.get(1).equals("t")) {
      return result(
          trial,
          Verdict.SKIPPED,
          "This login may not become " + trial.role() + ".",
          List.of(),
          "Verify as a login that is a member of the role.");
    }
    return tried(trial, known.get(0));
  }

  private Item tried(RoleTrial trial, String table) throws DrydockException {
    String sql =
        "SELECT EXISTS (SELECT 1 FROM "
            + table
            + trial.where().map(condition -> " WHERE (" + condition + "\n)").orElse("")
            + ")";
    QueryAs as =
        new QueryAs(
            Optional.of(trial.role()),
            trial.claims().map(json -> Map.of("request.jwt.claims", json)).orElse(Map.of()));
    List<String> evidence = new ArrayList<>(List.of(sql));
    boolean sees;
    try {
      sees = seesOne(sql, as);
      evidence.add(trial.role() + (sees ? " sees rows" : " sees no row"));
    } catch (QueryFailure e) {
      evidence.add(trial.role() + ": " + e.problem().message());
      if (!e.error().sqlState().equals(DENIED)) {
        return result(
            trial,
            Verdict.FAIL,
            "It failed for " + trial.role() + ".",
            evidence,
            "Ask the same in the console as this role; a policy or its function may be wrong.");
      }
      sees = false;
    }
    if (sees == trial.seesRows() && sees) {
      return result(trial, Verdict.PASS, "It sees rows, as it should.", evidence, "");
    }
    if (sees) {
      return result(
          trial,
          Verdict.FAIL,
          trial.role() + " sees rows, and may see none.",
          evidence,
          "Look at the table's policies and grants: drydock diagnostics run rls-policies.");
    }
    return sawNothing(trial, sql, evidence);
  }

  /** Nothing seen tells something only where there is something to see. */
  private Item sawNothing(RoleTrial trial, String sql, List<String> evidence)
      throws DrydockException {
    boolean any;
    try {
      any = seesOne(sql, QueryAs.profile());
      evidence.add("this login " + (any ? "sees rows" : "sees no row either"));
    } catch (QueryFailure e) {
      evidence.add("this login: " + e.problem().message());
      any = false;
    }
    if (!any) {
      return result(
          trial,
          Verdict.WARN,
          "Nothing is proved: this login sees no row either.",
          evidence,
          "Try it where the table has rows, as a login that sees them.");
    }
    return trial.seesRows()
        ? result(
            trial,
            Verdict.FAIL,
            trial.role() + " sees no row, and should.",
            evidence,
            "Look why: drydock diagnostics run why-no-rows.")
        : result(trial, Verdict.PASS, "It sees none of the rows there are.", evidence, "");
  }

  private boolean seesOne(String sql, QueryAs as) throws DrydockException {
    return questions
        .ask(sql, Map.of(), as, questions.limits(), 1)
        .getFirst()
        .getFirst()
        .equals("t");
  }

  private static Item result(
      RoleTrial trial, Verdict verdict, String summary, List<String> evidence, String remedy) {
    String title =
        trial.role()
            + " sees "
            + (trial.seesRows() ? "rows" : "nothing")
            + " of "
            + trial.table()
            + trial.where().map(condition -> " where " + condition).orElse("")
            + (trial.claims().isPresent() ? ", with claims" : "");
    return new Item("row-security", title, verdict, summary, evidence, remedy);
  }
}
