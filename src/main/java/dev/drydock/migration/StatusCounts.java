package dev.drydock.migration;

import java.util.List;

/** Counts a list's rows for the chips. */
final class StatusCounts {
  private StatusCounts() {}

  static StatusList.Counts of(List<StatusRow> rows) {
    int total = 0;
    int[] statuses = new int[Status.values().length];
    int[] flags = new int[Flag.values().length];
    for (StatusRow row : rows) {
      statuses[row.status().ordinal()]++;
      row.flags().forEach(flag -> flags[flag.ordinal()]++);
      // An undo file is a part of the migration it undoes.
      if (row.migration().filter(m -> m.kind() == Kind.UNDO).isEmpty()) {
        total++;
      }
    }
    return new StatusList.Counts(
        total,
        statuses[Status.APPLIED.ordinal()],
        statuses[Status.PENDING.ordinal()],
        statuses[Status.FAILED.ordinal()],
        flags[Flag.DUPLICATE.ordinal()],
        flags[Flag.DRIFTED.ordinal()],
        statuses[Status.MISSING.ordinal()],
        flags[Flag.OUT_OF_ORDER.ordinal()],
        statuses[Status.IGNORED.ordinal()],
        statuses[Status.UNKNOWN.ordinal()]);
  }
}
