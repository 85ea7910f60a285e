package dev.drydock.ui.migrations;

import dev.drydock.check.Finding;
import dev.drydock.check.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Goes from finding to finding, by file and line, round and round. */
final class FindingWalk {
  private Optional<Stop> last = Optional.empty();

  /**
   * A place to stop at.
   *
   * @param index of the row, as shown
   * @param line from 1; 0 for the migration as a whole
   */
  record Stop(MigrationRow row, int index, int line) {
    private boolean isSame(Stop other) {
      return line == other.line && row.identity().equals(other.row.identity());
    }
  }

  /**
   * The next one; empty where nothing is found at all.
   *
   * @param rows in the order they are shown
   * @param selected where the walk begins when it was left for another migration
   * @param direction 1 or -1
   */
  Optional<Stop> step(List<MigrationRow> rows, Optional<MigrationRow> selected, int direction) {
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      stops.addAll(stops(rows.get(i), i));
    }
    if (stops.isEmpty()) {
      return Optional.empty();
    }
    int from = from(stops, rows, selected, direction);
    last = Optional.of(stops.get(Math.floorMod(from + direction, stops.size())));
    return last;
  }

  /** Where it stands. */
  Optional<Stop> last() {
    return last;
  }

  private int from(
      List<Stop> stops, List<MigrationRow> rows, Optional<MigrationRow> selected, int direction) {
    for (int i = 0; i < stops.size(); i++) {
      Stop stop = stops.get(i);
      boolean here =
          selected.filter(row -> row.identity().equals(stop.row().identity())).isPresent();
      if (here && last.filter(stop::isSame).isPresent()) {
        return i;
      }
    }
    // Not on a stop: the first one at or after the selection comes next, the one before it back.
    int at = selected.map(rows::indexOf).orElse(0);
    int before = (int) stops.stream().filter(stop -> stop.index() < at).count();
    return direction > 0 ? before - 1 : before;
  }

  private static List<Stop> stops(MigrationRow row, int index) {
    return row.counted().stream()
        .map(finding -> new Stop(row, index, line(row, finding)))
        .distinct()
        .sorted(Comparator.comparingInt(Stop::line))
        .toList();
  }

  private static int line(MigrationRow row, Finding finding) {
    boolean here = finding.file().filter(row.file()::equals).isPresent();
    return here ? finding.span().map(Span::line).orElse(0) : 0;
  }
}
