package dev.drydock.cli;

import dev.drydock.run.RunControl;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C cancel a run instead of killing it: while open, the end of the process waits until
 * the run has been cancelled and its outcome printed.
 */
final class Interruptible implements AutoCloseable {
  /** A server that does not answer a cancel does not keep the process for ever. */
  private static final long PATIENCE_SECONDS = 15;

  private final RunControl control = new RunControl();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::cancel, "cancel-run");

  Interruptible() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  RunControl control() {
    return control;
  }

  private void cancel() {
    control.cancelNow();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The outcome is printed: the process may end. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The hook runs, and has just been let go.
      return;
    }
  }
}
