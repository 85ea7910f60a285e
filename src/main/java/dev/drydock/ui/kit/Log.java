package dev.drydock.ui.kit;

/** Takes lines for the log; callable from any thread, returns at once. */
@FunctionalInterface
public interface Log {
  void add(LogLine line);
}
