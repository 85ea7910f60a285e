package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.util.function.BooleanSupplier;

/** How making a scratch database ends when nobody wants it any more. */
final class Cancelled {
  private Cancelled() {}

  static void check(BooleanSupplier cancelled) throws DrydockException {
    if (cancelled.getAsBoolean()) {
      throw exception();
    }
  }

  static DrydockException exception() {
    return new DrydockException(
        DrydockException.Kind.CANCELLED,
        Problem.error("cancelled", "The rehearsal was cancelled.", "Run it again when ready."));
  }
}
