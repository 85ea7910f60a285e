package dev.drydock.ui.task;

import dev.drydock.problem.DrydockException;

/** Something to do away from the JavaFX thread. */
@FunctionalInterface
public interface Work<T> {
  /**
   * Does it.
   *
   * @param progress where to say how far it is, and where to learn of a wish to cancel
   * @throws DrydockException a failure that was foreseen; CANCELLED when it was cancelled
   */
  T perform(Progress progress) throws DrydockException;
}
