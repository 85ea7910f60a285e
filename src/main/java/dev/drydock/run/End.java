package dev.drydock.run;

import dev.drydock.migration.Version;
import dev.drydock.run.effects.Effects;
import dev.drydock.run.journal.JournalEntry;
import dev.drydock.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where in a file something is made to last: the end of a transaction, or a statement outside any.
 *
 * @param index of the statement, from 0; after the last one for the row's own transaction
 * @param line of the statement's end
 */
record End(int index, int line, String sql) {

  static End at(PlannedMigration planned, Statement statement) {
    int last = Math.max(statement.start(), statement.end() - 1);
    return new End(
        statement.index(),
        planned.script().position(last).line(),
        planned.script().textOf(statement));
  }

  /** The end of the whole file. */
  static End of(PlannedMigration planned) {
    List<Statement> statements = planned.script().statements();
    return statements.isEmpty() ? new End(0, 1, "") : at(planned, statements.getLast());
  }

  /** For the journal: the commit that follows. */
  JournalEntry.Doubt doubt(PlannedMigration planned) {
    return doubt("commit", planned);
  }

  /** For the journal: the statement itself. */
  JournalEntry.Doubt statement(PlannedMigration planned) {
    return doubt("statement", planned);
  }

  private JournalEntry.Doubt doubt(String what, PlannedMigration planned) {
    return new JournalEntry.Doubt(
        what,
        planned.migration().version().map(Version::text).orElse(""),
        planned.migration().file(),
        line,
        sql,
        Optional.empty(),
        Instant.now());
  }

  /** The report of a COMMIT that failed, for instance by a deferred constraint. */
  StatementReport failed(StatementError error) {
    return new StatementReport(
        new ReportedStatement(index, 1, line, line, "COMMIT"),
        Judgement.FAILED,
        Duration.ZERO,
        OptionalLong.empty(),
        List.of(),
        Effects.NONE,
        Optional.of(error));
  }
}
