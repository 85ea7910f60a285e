package dev.drydock.migration;

import java.util.List;

/**
 * Files and records reconciled as sets, in the order they run; a missing file stands where its
 * version belongs.
 */
public record StatusList(List<StatusRow> rows, Counts counts) {

  public StatusList {
    rows = List.copyOf(rows);
  }

  /**
   * Numbers for the chips; a row may count in several.
   *
   * @param total migrations to run plus missing ones
   */
  public record Counts(
      int total,
      int applied,
      int pending,
      int failed,
      int duplicate,
      int drifted,
      int missing,
      int outOfOrder,
      int ignored,
      int unknown) {}
}
