package dev.drydock.ui.apply;

import dev.drydock.run.RunReport;
import java.util.List;

/** What makes sense after a run ended as it did. */
public enum NextStep {
  RETRY("Retry…"),
  DRY_RUN("Dry run on scratch"),
  REFRESH("Ask the database again");

  private final String title;

  NextStep(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The steps to offer, the most useful first. */
  public static List<NextStep> after(RunReport report) {
    return switch (report.outcome()) {
      case APPLIED, NOTHING_TO_DO, WOULD_APPLY -> List.of();
      case FAILED, UNPROVEN, WOULD_FAIL -> List.of(DRY_RUN, RETRY);
      case CANCELLED -> List.of(RETRY, DRY_RUN);
      case REFUSED -> List.of(RETRY);
      case IN_DOUBT -> List.of(REFRESH);
    };
  }
}
