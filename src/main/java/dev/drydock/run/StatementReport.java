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
 * @param error what the server said against it
 */
public record StatementReport(
    ReportedStatement statement,
    Judgement judgement,
    Duration took,
    OptionalLong rows,
    List<Notice> notices,
    Effects effects,
    Optional<StatementError> error) {
  public StatementReport {
    notices = List.copyOf(notices);
  }

  /** From 0, of the first of a group. */
  public int index() {
    return statement.index();
  }

  /** Statements in the group, 1 for a single one. */
  public int count() {
    return statement.count();
  }

  /** Where it begins, from 1. */
  public int line() {
    return statement.line();
  }

  /** Where it ends. */
  public int endLine() {
    return statement.endLine();
  }

  /** Its first 200 characters. */
  public String sql() {
    return statement.sql();
  }

  /** How it ended. */
  public StepOutcome outcome() {
    return judgement.outcome();
  }

  /** Why it was not run, where it was not, or what an error that proves nothing needs. */
  public Optional<String> note() {
    return judgement.note();
  }

  /** The earlier statement without whose failure this one would not have failed. */
  public Optional<FollowsFrom> followsFrom() {
    return judgement.followsFrom();
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

  /** The same with other effects. */
  StatementReport with(Effects seen) {
    return new StatementReport(statement, judgement, took, rows, notices, seen, error);
  }

  /** The same with its error explained anew. */
  StatementReport withError(StatementError explained) {
    return new StatementReport(
        statement, judgement, took, rows, notices, effects, Optional.of(explained));
  }

  /** The same of one that ended as the run was cancelled: what was said of it is no error then. */
  StatementReport cancelled() {
    Judgement verdict = Judgement.of(StepOutcome.CANCELLED, "running when the run was cancelled");
    return new StatementReport(statement, verdict, took, rows, notices, effects, Optional.empty());
  }

  /** The same under another verdict. */
  StatementReport judged(Judgement verdict) {
    return new StatementReport(statement, verdict, took, rows, notices, effects, error);
  }
}
