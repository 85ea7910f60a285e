/**
 * The window: bars, menu, palette, log, and the wiring of rooms to each other.
 *
 * <p>JavaFX thread only; what takes time goes through {@code ui.task}.
 */
package dev.drydock.ui.shell;
