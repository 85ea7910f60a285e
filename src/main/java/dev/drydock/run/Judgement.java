package dev.drydock.run;

import java.util.Optional;

/**
 * What an error on a scratch database says about a statement.
 *
 * @param note why it proves nothing, or what it follows from; empty for a plain failure
 * @param followsFrom the earlier statement whose failure explains it
 */
record Judgement(StepOutcome outcome, Optional<String> note, Optional<FollowsFrom> followsFrom) {
  static final Judgement FAILED =
      new Judgement(StepOutcome.FAILED, Optional.empty(), Optional.empty());

  static Judgement of(StepOutcome outcome, String note) {
    return new Judgement(outcome, Optional.of(note), Optional.empty());
  }
}
