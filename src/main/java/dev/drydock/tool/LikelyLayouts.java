package dev.drydock.tool;

import java.util.ArrayList;
import java.util.List;

/**
 * The shapes a folder's history may have.
 *
 * @param likely any table of these is taken; the first is made for a new history
 * @param ifProven a table of these is taken only when it records some of the folder's migrations
 */
record LikelyLayouts(List<HistoryLayout> likely, List<HistoryLayout> ifProven) {

  LikelyLayouts {
    likely = List.copyOf(likely);
    ifProven = List.copyOf(ifProven);
  }

  /** Those of a tool that was chosen. */
  static LikelyLayouts of(Tool tool) {
    return new LikelyLayouts(tool.layouts(), List.of());
  }

  /**
   * Those of the tool a folder was recognised to be of, then those of others its names would fit: a
   * Supabase folder may look like plain timestamps until its history is seen.
   */
  static LikelyLayouts of(Tool recognised, List<ToolClaim> claims) {
    List<HistoryLayout> likely = new ArrayList<>(recognised.layouts());
    List<HistoryLayout> ifProven = new ArrayList<>();
    for (ToolClaim claim : claims) {
      boolean possible = claim.claim().strength() >= ToolClaim.POSSIBLE;
      for (HistoryLayout layout : claim.tool().layouts()) {
        if (likely.stream().noneMatch(known -> known.id().equals(layout.id()))) {
          (possible ? likely : ifProven).add(layout);
        }
      }
    }
    return new LikelyLayouts(likely, ifProven);
  }

  List<HistoryLayout> all() {
    List<HistoryLayout> all = new ArrayList<>(likely);
    all.addAll(ifProven);
    return all;
  }
}
