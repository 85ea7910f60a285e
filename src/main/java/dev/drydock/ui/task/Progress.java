package dev.drydock.ui.task;

/** How work tells how far it is; every method may be called from any thread and returns at once. */
public interface Progress {

  /** What it is doing now, as a short sentence for the status bar. */
  void say(String message);

  /** How much of how much is done. */
  void at(long done, long total);

  /** Whether the person wants it to end. */
  boolean cancelled();

  /**
   * How the work is ended from outside, for instance by a cancel on the server. Work that says so
   * is waited for after a cancel: its outcome matters. Other work is simply forgotten.
   */
  void onCancel(Runnable action);
}
