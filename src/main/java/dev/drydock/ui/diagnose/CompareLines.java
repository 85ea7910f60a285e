package dev.drydock.ui.diagnose;

import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.command.CompareReport;
import dev.drydock.compare.Difference;
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

  /**
   * @param shown empty for all
   * @param filter part of a name or file, in any case
   */
  CompareLines(CompareReport report, Set<DifferenceSign> shown, String filter) {
    this.report = report;
    this.shown = shown;
    this.filter = filter.strip().toLowerCase(Locale.ROOT);
  }

  /** The root, which is not shown. */
  TreeItem<CompareLine> tree() {
    TreeItem<CompareLine> root = new TreeItem<>(new CompareLine.Group("", List.of()));
    Map<String, List<Difference>> groups =
        visible().stream()
            .collect(
                Collectors.groupingBy(d -> group(d.id()), LinkedHashMap::new, Collectors.toList()));
    groups.forEach((title, differences) -> root.getChildren().add(group(title, differences)));
    return root;
  }

  /** Those that are shown. */
  List<Difference> visible() {
    return report.comparison().differences().stream().filter(this::fits).toList();
  }

  private boolean fits(Difference difference) {
    boolean kind = shown.isEmpty() || shown.contains(DifferenceSign.of(report, difference));
    String text =
        difference.id() + " " + difference.origin().map(origin -> origin.file()).orElse("");
    return kind && text.toLowerCase(Locale.ROOT).contains(filter);
  }

  private TreeItem<CompareLine> group(String title, List<Difference> differences) {
    TreeItem<CompareLine> item = new TreeItem<>(new CompareLine.Group(title, differences));
    item.setExpanded(true);
    Map<String, List<Difference>> relations =
        differences.stream()
            .collect(
                Collectors.groupingBy(
                    d -> d.id().relation(), LinkedHashMap::new, Collectors.toList()));
    relations.forEach(
        (relation, below) -> {
          boolean parts = below.stream().anyMatch(d -> d.id().kind().isPartOfTable());
          TreeItem<CompareLine> parent = item;
          if (parts) {
            parent = new TreeItem<>(new CompareLine.Table("table " + relation, below));
            parent.setExpanded(true);
            item.getChildren().add(parent);
          }
          for (Difference difference : below) {
            parent.getChildren().add(new TreeItem<>(one(difference)));
          }
        });
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
