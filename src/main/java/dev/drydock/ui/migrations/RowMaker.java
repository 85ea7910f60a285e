package dev.drydock.ui.migrations;

import dev.drydock.check.Finding;
import dev.drydock.command.StatusReport;
import dev.drydock.migration.ChecksumComparison;
import dev.drydock.migration.HistoryRecord;
import dev.drydock.migration.Migration;
import dev.drydock.migration.StatusRow;
import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Tone;
import dev.drydock.ui.kit.Visible;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the table's rows of a report; called off the JavaFX thread. */
final class RowMaker {
  private static final int SHORT = 8;

  private final Map<String, List<Finding>> byFile = new HashMap<>();
  private final Map<String, List<Finding>> byVersion = new HashMap<>();

  private RowMaker(List<Finding> findings) {
    for (Finding finding : findings) {
      finding.files().forEach(f -> byFile.computeIfAbsent(f, k -> new ArrayList<>()).add(finding));
      if (finding.files().isEmpty()) {
        finding
            .versions()
            .forEach(v -> byVersion.computeIfAbsent(v, k -> new ArrayList<>()).add(finding));
      }
    }
  }

  static List<MigrationRow> rows(StatusReport report, List<Finding> findings) {
    RowMaker maker = new RowMaker(findings);
    List<MigrationRow> rows = new ArrayList<>(report.list().rows().size());
    for (StatusRow row : report.list().rows()) {
      rows.add(maker.row(row, rows.size()));
    }
    return rows;
  }

  private MigrationRow row(StatusRow row, int order) {
    String file = row.migration().map(Migration::file).orElse("");
    String version = Visible.of(row.versionText());
    String name = Visible.of(row.name());
    List<Finding> findings =
        !file.isEmpty() && byFile.containsKey(file)
            ? byFile.get(file)
            : file.isEmpty() ? byVersion.getOrDefault(row.versionText(), List.of()) : List.of();
    int counted = (int) findings.stream().filter(Finding::counts).count();
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    for (Facet facet : Facet.values()) {
      if (facet.holds(row, counted)) {
        facets.add(facet);
      }
    }
    StatusSign sign = StatusSign.of(row);
    Optional<HistoryRecord> record = row.record();
    String by = record.flatMap(HistoryRecord::appliedBy).map(Visible::of).orElse("");
    return new MigrationRow(
        row,
        order,
        sign,
        facets,
        version,
        name,
        file,
        record.flatMap(HistoryRecord::appliedAt),
        record.flatMap(HistoryRecord::took),
        by,
        checksum(row),
        row.checksum().filter(c -> !c.matches()).map(c -> Tone.WARNING).orElse(Tone.NEUTRAL),
        findings,
        (version + " " + name + " " + file + " " + by + " " + sign.word())
            .toLowerCase(Locale.ROOT));
  }

  private static String checksum(StatusRow row) {
    Optional<String> own = row.migration().flatMap(Migration::checksum).map(c -> c.value());
    if (row.checksum().isEmpty()) {
      return own.or(() -> row.record().flatMap(HistoryRecord::checksum))
          .map(RowMaker::shortened)
          .orElse("");
    }
    ChecksumComparison both = row.checksum().get();
    String file = both.file().or(() -> own).map(RowMaker::shortened).orElse("");
    if (both.matches()) {
      return file + " ✓";
    }
    String recorded = both.recorded().map(RowMaker::shortened).orElse("");
    return file.isEmpty() || recorded.isEmpty()
        ? recorded + file
        : cut(recorded, 4) + "… ≠ " + cut(file, 4) + "…";
  }

  private static String shortened(String checksum) {
    return Visible.of(cut(checksum, SHORT));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
