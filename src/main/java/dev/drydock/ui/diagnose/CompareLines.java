package dev.drydock.ui.diagnose;

import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.command.CompareReport;
import dev.drydock.compare.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.TreeItem;

/** Makes the tree: kinds and schemas, tables below them, their parts below those. */
final class CompareLines {
  private final CompareReport report;
  private final Set<DifferenceSign> shown;
  private final String filter;
  private final List<Difference> visible;

  /**
   * @param shown empty for all
   * @param filter part of a name or file, in any case
   */
  CompareLines(CompareReport report, Set<DifferenceSign> shown, String filter) {
    this.report = report;
    this.shown = shown;
    this.filter = filter.strip().toLowerCase(Locale.ROOT);
    visible = report.comparison().differences().stream().filter(this::fits).toList();
  }

  /** The root, which is not shown. */
  TreeItem<CompareLine> tree() {
    TreeItem<CompareLine> root = new TreeItem<>(new CompareLine.Group("", List.of()));
    Map<String, List<Difference>> groups =
        visible.stream()
            .collect(
                Collectors.groupingBy(d -> group(d.id()), LinkedHashMap::new, Collectors.toList()));
    List<TreeItem<CompareLine>> below = new ArrayList<>();
    groups.forEach((title, differences) -> below.add(group(title, differences)));
    root.getChildren().setAll(below);
    return root;
  }

  /** Those that are shown. */
  List<Difference> visible() {
    return visible;
  }

  private boolean fits(Difference difference) {
    boolean kind = shown.isEmpty() || shown.contains(DifferenceSign.of(report, difference));
    if (!kind || filter.isEmpty()) {
      return kind;
    }
    String text =
        difference.id() + " " + difference.origin().map(origin -> origin.file()).orElse("");
    return text.toLowerCase(Locale.ROOT).contains(filter);
  }

  private TreeItem<CompareLine> group(String title, List<Difference> differences) {
    TreeItem<CompareLine> item = new TreeItem<>(new CompareLine.Group(title, differences));
    Map<String, List<Difference>> relations =
        differences.stream()
            .collect(
                Collectors.groupingBy(
                    d -> d.id().relation(), LinkedHashMap::new, Collectors.toList()));
    List<TreeItem<CompareLine>> children = new ArrayList<>();
    relations.forEach(
        (relation, below) -> {
          List<TreeItem<CompareLine>> ones =
              below.stream().map(difference -> new TreeItem<>(one(difference))).toList();
          if (below.stream().anyMatch(d -> d.id().kind().isPartOfTable())) {
            TreeItem<CompareLine> table =
                new TreeItem<>(new CompareLine.Table("table " + relation, below));
            table.getChildren().setAll(ones);
            table.setExpanded(true);
            children.add(table);
          } else {
            children.addAll(ones);
          }
        });
    // All at once: each that is put into an open item is told to everything above it.
    item.getChildren().setAll(children);
    item.setExpanded(true);
    return item;
  }

  private CompareLine one(Difference difference) {
    ObjectId id = difference.id();
    return new CompareLine.One(
        id.kind().words() + " " + id.name(), difference, DifferenceSign.of(report, difference));
  }

  private static String group(ObjectId id) {
    String kind = id.kind().isPartOfTable() ? plural(ObjectKind.TABLE) : plural(id.kind());
    String title = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    return id.schema().isEmpty() ? title : title + " in " + id.schema();
  }

  private static String plural(ObjectKind kind) {
    return switch (kind) {
      case INDEX -> "indexes";
      case DEFAULT_PRIVILEGES, STATISTICS -> kind.words();
      default ->
          kind.words().endsWith("y")
              ? kind.words().substring(0, kind.words().length() - 1) + "ies"
              : kind.words() + "s";
    };
  }
}
