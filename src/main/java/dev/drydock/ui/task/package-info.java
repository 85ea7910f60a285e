/**
 * Work away from the JavaFX thread, and the one place that hands results back to it.
 *
 * <p>Work runs on daemon threads of a pool; every handler and property change happens on the JavaFX
 * thread (or, with {@link dev.drydock.ui.task.Tasks#immediate}, on the caller's).
 */
package dev.drydock.ui.task;
