package dev.drydock.cli;

import dev.drydock.run.RunReport;

/** The exit status of a run. */
final class RunExit {
  private RunExit() {}

  static int of(RunReport report) {
    return switch (report.outcome()) {
      case WOULD_APPLY, APPLIED, NOTHING_TO_DO -> 0;
      case WOULD_FAIL, UNPROVEN, FAILED, IN_DOUBT -> 1;
      case REFUSED -> 4;
      case CANCELLED -> 130;
    };
  }
}
