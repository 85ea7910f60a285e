package dev.drydock.run;

import dev.drydock.server.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one statement, or one group of plain INSERTs, did.
 *
 * @param index from 0, of the first of a group
 * @param count statements in the group, 1 for a single one
 * @param line of its first token, from 1
 * @param endLine of its last token
 * @param sql its first 200 characters
 * @param rewrites relations whose storage was rewritten
 * @param scans tables that were read whole
 * @param note why it was not run, where it was not
 */
public record StatementReport(
    int index,
    int count,
    int line,
    int endLine,
    String sql,
    StepOutcome outcome,
    Duration took,
    OptionalLong rows,
    List<Notice> notices,
    List<LockTaken> locks,
    List<String> rewrites,
    List<String> scans,
    Optional<StatementError> error,
    Optional<String> note) {

  public StatementReport {
    notices = List.copyOf(notices);
    locks = List.copyOf(locks);
    rewrites = List.copyOf(rewrites);
    scans = List.copyOf(scans);
  }
}
