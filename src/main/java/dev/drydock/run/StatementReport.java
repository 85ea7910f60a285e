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
 * @param note why it was not run, where it was not, or what an error that proves nothing needs
 * @param followsFrom the earlier statement without whose failure this one would not have failed
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
    Optional<String> note,
    Optional<FollowsFrom> followsFrom) {

  public StatementReport {
    notices = List.copyOf(notices);
    locks = List.copyOf(locks);
    rewrites = List.copyOf(rewrites);
    scans = List.copyOf(scans);
  }

  /** One that follows from no other. */
  public StatementReport(
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
    this(
        index,
        count,
        line,
        endLine,
        sql,
        outcome,
        took,
        rows,
        notices,
        locks,
        rewrites,
        scans,
        error,
        note,
        Optional.empty());
  }

  /** The same under another verdict. */
  StatementReport judged(Judgement verdict) {
    return new StatementReport(
        index,
        count,
        line,
        endLine,
        sql,
        verdict.outcome(),
        took,
        rows,
        notices,
        locks,
        rewrites,
        scans,
        error,
        verdict.note(),
        verdict.followsFrom());
  }
}
