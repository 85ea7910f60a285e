package dev.drydock.run;

import dev.drydock.catalog.Change;
import dev.drydock.problem.Problem;
import dev.drydock.run.backup.Backup;
import dev.drydock.run.effects.TableEffect;
import dev.drydock.run.effects.TableSums;
import dev.drydock.scratch.ScratchFacts;
import dev.drydock.tool.RowChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of a rehearsal or an apply: printed as text or JSON, shown in the window, kept in the
 * journal.
 *
 * @param reason why it was refused, or did not end well, in one sentence with its remedy
 * @param fingerprint of what was planned: files, history and order
 * @param historyRows rows that were or would be written
 * @param warnings what a rollback does not undo, what could not be rehearsed
 * @param scratch the scratch database it ran on, for a rehearsal there
 * @param changes what a rehearsal changed in the catalog, from its beginning to its end
 * @param backup what was written before an apply touched anything
 */
public record RunReport(
    Outcome outcome,
    RunOn on,
    Optional<Problem> reason,
    String fingerprint,
    Instant startedAt,
    Duration took,
    List<MigrationReport> migrations,
    List<RowChange> historyRows,
    List<Problem> warnings,
    Optional<ScratchFacts> scratch,
    List<Change> changes,
    Optional<Backup> backup) {

  public RunReport {
    migrations = List.copyOf(migrations);
    historyRows = List.copyOf(historyRows);
    warnings = List.copyOf(warnings);
    changes = List.copyOf(changes);
  }

  /** What the whole run does to relations that were there before it, strongest lock first. */
  public List<TableEffect> tables() {
    return TableSums.together(migrations.stream().map(MigrationReport::tables).toList());
  }

  /**
   * Whether a rehearsal says nothing against applying what it tried: nothing failed, and it was not
   * broken off. What it could not prove is no such thing.
   */
  public boolean mayBeApplied() {
    return (outcome == Outcome.WOULD_APPLY || outcome == Outcome.UNPROVEN) && reason.isEmpty();
  }

  /** The same with more known of its migrations. */
  RunReport with(List<MigrationReport> known) {
    return new RunReport(
        outcome,
        on,
        reason,
        fingerprint,
        startedAt,
        took,
        known,
        historyRows,
        warnings,
        scratch,
        changes,
        backup);
  }

  /** The same with one more warning. */
  public RunReport with(Problem warning) {
    return new RunReport(
        outcome,
        on,
        reason,
        fingerprint,
        startedAt,
        took,
        migrations,
        historyRows,
        Stream.concat(warnings.stream(), Stream.of(warning)).toList(),
        scratch,
        changes,
        backup);
  }

  /** One on the target. */
  public RunReport(
      Outcome outcome,
      RunOn on,
      Optional<Problem> reason,
      String fingerprint,
      Instant startedAt,
      Duration took,
      List<MigrationReport> migrations,
      List<RowChange> historyRows,
      List<Problem> warnings) {
    this(
        outcome,
        on,
        reason,
        fingerprint,
        startedAt,
        took,
        migrations,
        historyRows,
        warnings,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
