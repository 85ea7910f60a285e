package dev.drydock.verify;

import dev.drydock.migration.Flag;
import dev.drydock.migration.History;
import dev.drydock.migration.Status;
import dev.drydock.migration.StatusList;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.verify.Item.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the history and the folder say the same. */
public final class HistoryItem {
  /** Stands for this point in reports. */
  public static final String CODE = "history";

  private static final String TITLE = "History and folder agree";

  private HistoryItem() {}

  /**
   * @param problems those of folder and history
   */
  public static Item of(StatusList list, Optional<History> history, List<Problem> problems) {
    List<String> evidence = new ArrayList<>();
    Verdict verdict = Verdict.PASS;
    for (StatusRow row : list.rows()) {
      Optional<String> wrong = wrong(row);
      if (wrong.isPresent()) {
        evidence.add(
            wrong.get()
                + ": "
                + row.migration()
                    .map(file -> file.file())
                    .orElse(row.versionText() + " " + row.name()));
        verdict = Verdict.FAIL;
      }
    }
    for (Problem problem : problems) {
      evidence.add(problem.message());
      if (problem.severity() == Severity.ERROR) {
        verdict = Verdict.FAIL;
      } else if (problem.severity() == Severity.WARNING && verdict == Verdict.PASS) {
        verdict = Verdict.WARN;
      }
    }
    if (list.rows().isEmpty()) {
      return Item.skipped(
          CODE,
          TITLE,
          "The folder has no migration.",
          "Name its folder with -d or in the profile.");
    }
    boolean unknown = list.counts().unknown() > 0;
    if (unknown && verdict != Verdict.FAIL) {
      verdict = Verdict.WARN;
    }
    return new Item(
        CODE, TITLE, verdict, summary(list.counts(), history, unknown), evidence, remedy(verdict));
  }

  private static Optional<String> wrong(StatusRow row) {
    return switch (row.status()) {
      case PENDING, FAILED, MISSING -> Optional.of(row.status().name().toLowerCase(Locale.ROOT));
      default ->
          row.flags().contains(Flag.DRIFTED) && row.status() == Status.APPLIED
              ? Optional.of("changed after it was applied")
              : Optional.empty();
    };
  }

  private static String summary(
      StatusList.Counts counts, Optional<History> history, boolean unknown) {
    if (unknown) {
      return "What was applied could not be read.";
    }
    StringBuilder text = new StringBuilder();
    add(text, counts.applied(), "applied");
    add(text, counts.pending(), "pending");
    add(text, counts.failed(), "failed");
    add(text, counts.missing(), "recorded without a file");
    add(text, counts.drifted(), "changed after being applied");
    String table = history.map(known -> known.table().toString()).orElse("no history");
    boolean none = history.filter(known -> !known.exists()).isPresent();
    return text + (none ? "; the history " + table + " is not there." : ", by " + table + ".");
  }

  private static void add(StringBuilder text, int count, String word) {
    if (count > 0) {
      text.append(text.isEmpty() ? "" : ", ").append(count).append(' ').append(word);
    }
  }

  private static String remedy(Verdict verdict) {
    return verdict == Verdict.PASS
        ? ""
        : "See each in the list of migrations; apply what is pending, or repair the history.";
  }
}
