package dev.drydock.run;

/** Hears of a run as it happens. Must return quickly; called off the JavaFX thread. */
@FunctionalInterface
public interface RunListener {
  void on(RunEvent event);
}
