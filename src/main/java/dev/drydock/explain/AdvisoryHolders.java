package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An advisory lock a tool takes for its migrations and did not get: who holds one now. */
final class AdvisoryHolders implements Entry {
  private static final Pattern SAID =
      Pattern.compile(
          "acquire a postgres advisory lock|can't acquire (?:database )?lock|another migration process"
              + " is currently running|acquire PostgreSQL advisory lock");

  private static final String HOLDERS =
      """
      SELECT DISTINCT a.pid, a.usename AS role, a.application_name AS application, a.state,
             now() - a.state_change AS since
        FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
       WHERE l.locktype = 'advisory' AND l.granted AND a.datname = current_database()
         AND a.pid <> pg_catalog.pg_backend_pid()
       ORDER BY 1 LIMIT 10
      """;

  @Override
  public Set<String> states() {
    return Set.of(ToolWords.STATE);
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    return SAID.matcher(failure.message()).find()
        ? ToolWords.told(failure).map(draft -> told(draft, failure))
        : Optional.empty();
  }

  private static Draft told(Draft draft, Case failure) {
    Optional<Evidence> holders = failure.live().ask("Who holds an advisory lock here", HOLDERS);
    draft.evidence(holders);
    List<List<String>> rows = holders.map(Evidence::rows).orElse(List.of());
    if (holders.filter(asked -> asked.failure().isEmpty()).isPresent() && rows.isEmpty()) {
      return draft
          .why("No session of this database holds an advisory lock now.")
          .remedy(
              "As nobody migrates here now, run it again, over the server's own address: a pooler in"
                  + " transaction mode loses such locks.");
    }
    for (List<String> row : rows) {
      draft
          .why(
              "The session %s (%s, %s for %s) holds one."
                  .formatted(row.get(0), named(row), row.get(3), row.get(4)))
          .run(
              "End the session %s, when it does not migrate any more".formatted(row.get(0)),
              "SELECT pg_terminate_backend(%s);".formatted(row.get(0)));
    }
    return draft;
  }

  private static String named(List<String> row) {
    return row.get(2).isEmpty() ? row.get(1) : row.get(2);
  }
}
