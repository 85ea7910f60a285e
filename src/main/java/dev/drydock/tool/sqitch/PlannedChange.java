package dev.drydock.tool.sqitch;

import java.util.List;

/**
 * A change as the plan has it.
 *
 * @param id as Sqitch computes it
 * @param tags those after this change and before it is reworked, nearest last; none when it is not
 */
record PlannedChange(String id, String name, List<String> tags) {
  PlannedChange {
    tags = List.copyOf(tags);
  }
}
