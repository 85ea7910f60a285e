package dev.drydock.query;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something once, after a while, on a thread of its own. */
@FunctionalInterface
public interface Alarm {

  /**
   * @return what calls it off; nothing happens when it has rung
   */
  Runnable after(Duration wait, Runnable ring);

  /** By the machine's clock. */
  static Alarm standard() {
    return (wait, ring) -> {
      ScheduledExecutorService clock =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("drydock-unlock").factory());
      clock.schedule(ring, wait.toMillis(), TimeUnit.MILLISECONDS);
      // what rings goes on to its end, for it may be what calls this
      return clock::shutdown;
    };
  }
}
