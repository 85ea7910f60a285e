package dev.drydock.ui.report;

import dev.drydock.run.StepOutcome;
import dev.drydock.ui.kit.StatusSign;

/** What became of a migration or statement, as a sign. */
public final class Steps {
  private Steps() {}

  /** What went well in a rehearsal has not been applied. */
  public static StatusSign sign(StepOutcome outcome, boolean rehearsal) {
    return outcome == StepOutcome.OK && !rehearsal ? StatusSign.APPLIED : StatusSign.of(outcome);
  }
}
