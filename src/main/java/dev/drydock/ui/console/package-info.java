/**
 * The console's room: the library of questions, editors, and their answers as tables and plans.
 *
 * <p>JavaFX thread only; queries run in {@link dev.drydock.ui.task.Tasks}.
 */
package dev.drydock.ui.console;
