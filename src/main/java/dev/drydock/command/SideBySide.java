package dev.drydock.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.drydock.command.DriftReport.Change;
import dev.drydock.command.DriftReport.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Two texts line by line. */
final class SideBySide {
  private final List<String> before;
  private final List<String> after;
  private final List<Row> rows = new ArrayList<>();
  private int left;
  private int right;

  private SideBySide(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  static List<Row> rows(String before, String after) {
    SideBySide sides = new SideBySide(lines(before), lines(after));
    for (AbstractDelta<String> delta : DiffUtils.diff(sides.before, sides.after).getDeltas()) {
      sides.sameUpTo(delta.getSource().getPosition());
      sides.changed(delta.getSource().size(), delta.getTarget().size());
    }
    sides.sameUpTo(sides.before.size());
    return sides.rows;
  }

  /** Lines without their ends, whichever these are. */
  static List<String> lines(String text) {
    return text.lines().toList();
  }

  private void sameUpTo(int position) {
    while (left < position) {
      rows.add(
          new Row(
              Change.SAME,
              OptionalInt.of(left + 1),
              before.get(left),
              OptionalInt.of(right + 1),
              after.get(right)));
      left++;
      right++;
    }
  }

  private void changed(int removed, int added) {
    for (int i = 0; i < Math.max(removed, added); i++) {
      boolean onLeft = i < removed;
      boolean onRight = i < added;
      rows.add(
          new Row(
              onLeft && onRight ? Change.CHANGED : onLeft ? Change.REMOVED : Change.ADDED,
              onLeft ? OptionalInt.of(left + i + 1) : OptionalInt.empty(),
              onLeft ? before.get(left + i) : "",
              onRight ? OptionalInt.of(right + i + 1) : OptionalInt.empty(),
              onRight ? after.get(right + i) : ""));
    }
    left += removed;
    right += added;
  }
}
