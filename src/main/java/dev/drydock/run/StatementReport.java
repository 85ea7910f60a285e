package dev.drydock.run;

import dev.drydock.run.effects.Effects;
import dev.drydock.run.effects.LockTaken;
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
 * @param endLine of its semicolon, or the file's last where it has none
 * @param sql its first 200 characters
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
    Effects effects,
    Optional<StatementError> error,
    Optional<String> note,
    Optional<FollowsFrom> followsFrom) {

  public StatementReport {
    notices = List.copyOf(notices);
  }

  /** Newly taken by it. */
  public List<LockTaken> locks() {
    return effects.locks();
  }

  /** Relations whose storage was rewritten. */
  public List<String> rewrites() {
    return effects.rewrites();
  }

  /** Tables that were read whole. */
  public List<String> scans() {
    return effects.scans();
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
      Effects effects,
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
        effects,
        error,
        note,
        Optional.empty());
  }

  /** The same with other effects. */
  StatementReport with(Effects seen) {
    return new StatementReport(
        index,
        count,
        line,
        endLine,
        sql,
        outcome,
        took,
        rows,
        notices,
        seen,
        error,
        note,
        followsFrom);
  }

  /** The same with its error explained anew. */
  StatementReport withError(StatementError explained) {
    return new StatementReport(
        index,
        count,
        line,
        endLine,
        sql,
        outcome,
        took,
        rows,
        notices,
        effects,
        Optional.of(explained),
        note,
        followsFrom);
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
        effects,
        error,
        verdict.note(),
        verdict.followsFrom());
  }
}
