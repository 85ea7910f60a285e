package dev.drydock.explain;

import dev.drydock.explain.Trail.Step;
import java.util.Optional;
import java.util.function.Predicate;

/** What is missing only because the file that makes it is not run. */
record PassedOver(Trail.NotRun made) {

  /** Empty where a file that is run has to do with the thing, or none at all. */
  static Optional<PassedOver> of(Case failure, Predicate<Step> thing) {
    return failure.trail().about(thing).isEmpty()
        ? failure.trail().madeByNone(thing).map(PassedOver::new)
        : Optional.empty();
  }

  /** Says it. */
  void into(Draft draft) {
    draft
        .why("%s makes it, and is not run: %s.".formatted(made.step().place(), made.reason()))
        .remedy("Have %s run before this file.".formatted(made.step().file()));
  }
}
