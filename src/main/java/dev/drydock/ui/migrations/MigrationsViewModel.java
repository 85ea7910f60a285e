package dev.drydock.ui.migrations;

import dev.drydock.check.Finding;
import dev.drydock.command.StatusReport;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What the room shows: the rows of the newest report that the filter lets through, in the order
 * chosen. Filtering and sorting happen in the background, and only the newest wish counts.
 */
final class MigrationsViewModel {

  /**
   * What the table shows now.
   *
   * @param all how many rows there are without the filter
   * @param read whether the folder was read yet
   */
  record Shown(List<MigrationRow> rows, int all, boolean filtered, boolean read) {
    static final Shown NOTHING = new Shown(List.of(), 0, false, false);
  }

  private final Latest making;
  private final Latest filtering;
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
  private final ReadOnlyObjectWrapper<Map<Facet, Integer>> counts =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ObjectProperty<Optional<MigrationRow>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final Set<Facet> facets = EnumSet.noneOf(Facet.class);
  private List<MigrationRow> rows = List.of();
  private Optional<StatusReport> report = Optional.empty();
  private String text = "";
  private RowOrder order = RowOrder.AS_RUN;

  MigrationsViewModel(Tasks tasks) {
    this.making = tasks.latest("lay out migrations");
    this.filtering = tasks.latest("filter");
  }

  ReadOnlyObjectProperty<Shown> shown() {
    return shown.getReadOnlyProperty();
  }

  /** How many rows are of each kind, whatever the filter. */
  ReadOnlyObjectProperty<Map<Facet, Integer>> counts() {
    return counts.getReadOnlyProperty();
  }

  /** The row whose details are shown; set by the table. */
  ObjectProperty<Optional<MigrationRow>> selected() {
    return selected;
  }

  Optional<StatusReport> report() {
    return report;
  }

  List<MigrationRow> rows() {
    return rows;
  }

  /** Takes a new report; the selection stays on the same migration, if it is still there. */
  void show(StatusReport newest, List<Finding> findings) {
    making.run(
        progress -> {
          List<MigrationRow> made = RowMaker.rows(newest, findings);
          return new Made(newest, made, count(made));
        },
        this::take);
  }

  void filter(String words) {
    if (!words.equals(text)) {
      text = words;
      refresh();
    }
  }

  void facet(Facet facet, boolean on) {
    if (on ? facets.add(facet) : facets.remove(facet)) {
      refresh();
    }
  }

  void noFacets() {
    if (!facets.isEmpty()) {
      facets.clear();
      refresh();
    }
  }

  void sort(RowOrder wanted) {
    if (!wanted.equals(order)) {
      order = wanted;
      refresh();
    }
  }

  private record Made(StatusReport report, List<MigrationRow> rows, Map<Facet, Integer> counts) {}

  private void take(Made made) {
    report = Optional.of(made.report());
    rows = made.rows();
    counts.set(made.counts());
    refresh();
  }

  private void refresh() {
    List<MigrationRow> all = rows;
    RowFilter filter = new RowFilter(text, facets);
    RowOrder sorted = order;
    boolean read = report.isPresent();
    filtering.run(
        progress -> {
          List<MigrationRow> kept = sorted.sort(filter.apply(all));
          return new Shown(kept, all.size(), !filter.equals(RowFilter.ALL), read);
        },
        shown::set);
  }

  private static Map<Facet, Integer> count(List<MigrationRow> rows) {
    Map<Facet, Integer> counts = new EnumMap<>(Facet.class);
    for (MigrationRow row : rows) {
      row.facets().forEach(facet -> counts.merge(facet, 1, Integer::sum));
    }
    return Map.copyOf(counts);
  }
}
