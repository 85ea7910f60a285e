package dev.drydock.run;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.run.journal.Journal;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.server.Database;
import dev.drydock.server.ServerFacts;
import dev.drydock.server.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds runs that were cut off (killed, power lost) and says what became of their statements. */
public final class UnfinishedRuns {
  private static final String STILL_RUNNING =
      """
      SELECT a.pid::text FROM pg_catalog.pg_stat_activity a
       WHERE a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid()
         AND a.state = 'active' AND a.query = ?
      """;

  private final Journal journal;

  public UnfinishedRuns(Journal journal) {
    this.journal = journal;
  }

  /** Runs on this database that have no end in the journal and no living program. */
  public List<JournalEntry> on(Database database) throws DrydockException {
    ServerFacts facts = database.facts();
    return journal.unfinished().stream()
        .filter(
            entry ->
                entry.database().equals(facts.database())
                    && entry.host().equals(facts.host())
                    && entry.port() == facts.port())
        .toList();
  }

  /**
   * What is known of such a run now: one problem per statement or commit in doubt, with the
   * evidence; afterwards the run counts as looked at and is not found again.
   */
  public List<Problem> examine(JournalEntry entry, Database database) throws DrydockException {
    List<Problem> found = new ArrayList<>();
    for (JournalEntry.Doubt doubt : entry.doubts()) {
      found.add(doubt.what().equals("commit") ? commit(doubt, database) : alone(doubt, database));
    }
    journal.examined(entry);
    return found;
  }

  private static Problem commit(JournalEntry.Doubt doubt, Database database)
      throws DrydockException {
    Optional<String> id = doubt.transactionId();
    String status =
        id.isEmpty() ? "aborted" : database.transactionStatus(id.get()).orElse("unknown");
    return switch (status) {
      case "committed" ->
          problem(
              "run-cut-off",
              Severity.INFO,
              doubt,
              "was being committed, and is committed: the server says so of transaction %s"
                  .formatted(id.orElse("")),
              "Nothing; the list shows it as applied.");
      case "aborted" ->
          problem(
              "run-cut-off",
              Severity.INFO,
              doubt,
              "was being committed, and is not: the server rolled it back",
              "Apply it again.");
      default ->
          problem(
              "in-doubt",
              Severity.WARNING,
              doubt,
              "was being committed, and the server says of it: " + status,
              "Look at the list: its row is there if and only if it is committed.");
    };
  }

  private static Problem alone(JournalEntry.Doubt doubt, Database database)
      throws DrydockException {
    try (Session session = database.read()) {
      boolean running =
          !session.query(STILL_RUNNING, row -> row.getString(1), doubt.sql()).isEmpty();
      Set<String> invalid = InvalidIndexes.in(session);
      String evidence =
          running
              ? "it still runs on the server"
              : invalid.isEmpty()
                  ? "it no longer runs, and no index is invalid"
                  : "it no longer runs, and invalid is " + String.join(", ", invalid);
      return problem(
          "in-doubt",
          Severity.WARNING,
          doubt,
          "was running outside a transaction when the program ended (%s): %s"
              .formatted(firstLine(doubt.sql()), evidence),
          "Look whether it took effect; then mark the migration as applied, or undo it and apply"
              + " again.");
    }
  }

  private static String firstLine(String sql) {
    return sql.lines().findFirst().orElse("");
  }

  private static Problem problem(
      String code, Severity severity, JournalEntry.Doubt doubt, String what, String remedy) {
    return new Problem(
        code,
        severity,
        "%s, line %d, %s.".formatted(doubt.file(), doubt.line(), what),
        remedy,
        List.of(doubt.version()),
        List.of(doubt.file()),
        Optional.empty());
  }
}
