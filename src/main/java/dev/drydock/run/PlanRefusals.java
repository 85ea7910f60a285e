package dev.drydock.run;

import dev.drydock.migration.Flag;
import dev.drydock.migration.Migration;
import dev.drydock.migration.StatusList;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.tool.HistoryWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a plan may not be applied. */
final class PlanRefusals {
  private PlanRefusals() {}

  static List<Problem> of(
      StatusList list,
      List<StatusRow> selected,
      List<PlannedMigration> planned,
      HistoryWriter writer,
      boolean outOfOrder) {
    List<Problem> refusals = new ArrayList<>();
    duplicates(list).ifPresent(refusals::add);
    if (!outOfOrder) {
      outOfOrder(selected).ifPresent(refusals::add);
    }
    for (PlannedMigration migration : planned) {
      migration.cannotRun().ifPresent(refusals::add);
      writer.refuses(migration.migration()).ifPresent(refusals::add);
    }
    // A history that is not written at all refuses every migration alike.
    return refusals.stream().distinct().toList();
  }

  private static Optional<Problem> duplicates(StatusList list) {
    return problem(
        list.rows().stream().filter(row -> row.flags().contains(Flag.DUPLICATE)).toList(),
        "duplicate-version",
        "Several files have the same version: %s.",
        "Renumber all but one of each; what is applied keeps its number.");
  }

  private static Optional<Problem> outOfOrder(List<StatusRow> selected) {
    return problem(
        selected.stream().filter(row -> row.flags().contains(Flag.OUT_OF_ORDER)).toList(),
        "out-of-order",
        "Pending, but older than what is applied already: %s.",
        "Renumber them, or allow it with --out-of-order when they do not depend on the order.");
  }

  private static Optional<Problem> problem(
      List<StatusRow> rows, String code, String message, String remedy) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<String> files =
        rows.stream().flatMap(row -> row.migration().stream()).map(Migration::file).toList();
    return Optional.of(
        new Problem(
            code,
            Severity.ERROR,
            message.formatted(String.join(", ", files)),
            remedy,
            rows.stream().map(StatusRow::versionText).distinct().toList(),
            files,
            Optional.empty()));
  }

  /** A file that cannot be run because it cannot be read. */
  static Problem unreadable(Migration migration, dev.drydock.migration.Content content) {
    String code = content.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String what =
        switch (content) {
          case NOT_UTF8 -> "is no text in UTF-8";
          case UNREADABLE -> "cannot be read";
          case VANISHED -> "is gone";
          case TEXT, ODD_COMMENTS, EMPTY -> "has changed";
        };
    return new Problem(
        code,
        Severity.ERROR,
        "%s %s.".formatted(migration.file(), what),
        "Put the file right and try again.",
        List.of(),
        List.of(migration.file()),
        Optional.empty());
  }
}
