package dev.drydock.run;

import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * The versions a rehearsal's history has a row of: those that were applied before, then those that
 * were rehearsed. Duplicates are rehearsed too, and a history has one row for a version.
 */
final class RecordedVersions {
  private final boolean writes;
  private final List<Version> recorded = new ArrayList<>();

  /**
   * @param writes whether rows are written at all
   */
  RecordedVersions(RunPlan plan, boolean writes) {
    this.writes = writes;
    plan.history().records().stream()
        .filter(HistoryRecord::succeeded)
        .flatMap(row -> row.version().stream())
        .forEach(recorded::add);
  }

  /** Whether the history takes a row of this migration. */
  boolean takes(PlannedMigration planned) {
    return writes
        && planned
            .migration()
            .version()
            .filter(version -> recorded.stream().anyMatch(version::sameAs))
            .isEmpty();
  }

  /** The history has a row of this migration now. */
  void add(PlannedMigration planned) {
    planned.migration().version().ifPresent(recorded::add);
  }
}
