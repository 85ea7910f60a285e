package dev.drydock.ui.task;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Closes what nobody waits for any more. */
final class Closing {
  private static final Logger LOG = System.getLogger(Closing.class.getName());

  private Closing() {}

  static void quietly(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception e) {
      LOG.log(Level.INFO, "closing a result that came too late", e);
    }
  }
}
