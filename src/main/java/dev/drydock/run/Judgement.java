package dev.drydock.run;

import java.util.Optional;

/**
 * What is said of a statement that was, or was not, tried.
 *
 * @param note why it was not run, or why an error proves nothing, or what it follows from
 * @param followsFrom the earlier statement whose failure explains it
 */
public record Judgement(
    StepOutcome outcome, Optional<String> note, Optional<FollowsFrom> followsFrom) {
  static final Judgement FAILED = of(StepOutcome.FAILED);

  /** Where there is nothing more to say. */
  public static Judgement of(StepOutcome outcome) {
    return new Judgement(outcome, Optional.empty(), Optional.empty());
  }

  /** With a note. */
  public static Judgement of(StepOutcome outcome, String note) {
    return new Judgement(outcome, Optional.of(note), Optional.empty());
  }
}
