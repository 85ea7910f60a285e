package dev.drydock.migration;

import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what is wrong with files and records together. */
final class ReconciliationProblems {
  private final Folder folder;
  private final List<StatusRow> rows;
  private final List<Problem> problems = new ArrayList<>();

  ReconciliationProblems(Folder folder, List<StatusRow> rows) {
    this.folder = folder;
    this.rows = rows;
  }

  List<Problem> all() {
    duplicates();
    rows.stream().filter(row -> row.status() == Status.FAILED).forEach(this::failed);
    missing();
    rows.stream().filter(row -> row.flags().contains(Flag.DRIFTED)).forEach(this::drifted);
    rows.stream().filter(row -> row.flags().contains(Flag.OUT_OF_ORDER)).forEach(this::outOfOrder);
    lineEndings();
    if (folder.consecutive()) {
      problems.addAll(VersionGaps.of(rows));
    }
    return problems;
  }

  private void duplicates() {
    Map<String, List<StatusRow>> byVersion = new LinkedHashMap<>();
    for (StatusRow row : rows) {
      if (row.flags().contains(Flag.DUPLICATE)) {
        String key = row.migration().flatMap(Migration::version).map(Version::key).orElse("");
        byVersion.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
      }
    }
    byVersion.values().forEach(this::duplicate);
  }

  private void duplicate(List<StatusRow> same) {
    String applied =
        same.stream()
            .filter(row -> row.status() == Status.APPLIED)
            .map(row -> "; applied is " + file(row))
            .collect(Collectors.joining());
    add(
        "duplicate-version",
        Severity.ERROR,
        same.size() + " files have version " + same.getFirst().versionText() + applied,
        "Renumber all but one of them"
            + (applied.isEmpty() ? "." : "; the applied one keeps its version."),
        same);
  }

  private void failed(StatusRow row) {
    String error = row.record().flatMap(HistoryRecord::error).map(e -> ": " + e).orElse("");
    add(
        "failed",
        Severity.ERROR,
        "Version " + row.versionText() + " failed when it was last run" + error,
        row.migration().isPresent()
            ? "Mend the file and apply again; it counts as not applied."
            : "Its file is gone: bring it back, or forget the record.",
        List.of(row));
  }

  private void missing() {
    Map<String, StatusRow> pendingByText = new HashMap<>();
    for (StatusRow row : rows) {
      if (row.status() == Status.PENDING) {
        row.migration()
            .flatMap(Migration::checksum)
            .ifPresent(checksum -> pendingByText.putIfAbsent(checksum.value(), row));
      }
    }
    for (StatusRow row : rows) {
      if (row.status() == Status.MISSING) {
        Optional<StatusRow> moved =
            row.record().flatMap(HistoryRecord::checksum).map(pendingByText::get);
        missing(row, moved);
      }
    }
  }

  private void missing(StatusRow row, Optional<StatusRow> moved) {
    String name = row.name().isEmpty() ? "" : " (" + row.name() + ")";
    add(
        "missing-file",
        Severity.WARNING,
        "Version " + row.versionText() + name + " was applied and its file is gone",
        moved
            .map(m -> "Its text is now in " + file(m) + ": give that file its old name back.")
            .orElse("Bring the file back from version control, or forget the record."),
        moved.map(m -> List.of(row, m)).orElse(List.of(row)));
  }

  private void drifted(StatusRow row) {
    boolean renamed =
        row.migration().isPresent()
            && row.record().isPresent()
            && row.record().get().name().isPresent()
            && !RecordMatcher.isNamed(row.record().get(), row.migration().get());
    add(
        "checksum-mismatch",
        Severity.WARNING,
        file(row)
            + " is not what was applied"
            + (row.versionText().isEmpty() ? "" : " as version " + row.versionText())
            + (renamed ? " under the name " + row.record().flatMap(HistoryRecord::name).get() : ""),
        "Restore the file as it was applied, and put the change into a new migration; or accept it"
            + " as it is now, where what it does is the same.",
        List.of(row));
  }

  private void outOfOrder(StatusRow row) {
    add(
        "out-of-order",
        Severity.ERROR,
        file(row) + " is not applied, and later versions are",
        "Renumber it to come after them, or apply out of order on purpose.",
        List.of(row));
  }

  private void lineEndings() {
    List<StatusRow> changed =
        rows.stream().filter(row -> row.flags().contains(Flag.LINE_ENDINGS)).toList();
    if (!changed.isEmpty()) {
      add(
          "line-endings",
          Severity.INFO,
          changed.size() == 1
              ? file(changed.getFirst()) + " differs from what was applied in line ends only"
              : changed.size() + " files differ from what was applied in line ends only",
          "Nothing has to be done; a .gitattributes with *.sql text eol=lf keeps them the same.",
          changed);
    }
  }

  private void add(
      String code, Severity severity, String message, String remedy, List<StatusRow> concerned) {
    problems.add(
        new Problem(
            code,
            severity,
            message + ".",
            remedy,
            concerned.stream().map(StatusRow::versionText).distinct().toList(),
            concerned.stream()
                .flatMap(row -> row.migration().stream())
                .map(Migration::file)
                .toList(),
            Optional.empty()));
  }

  private static String file(StatusRow row) {
    return row.migration().map(Migration::file).orElse(row.name());
  }
}
