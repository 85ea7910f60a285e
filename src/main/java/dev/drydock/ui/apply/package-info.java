/**
 * Applying: asked once, then followed statement by statement, until the outcome is dismissed.
 *
 * <p>Everything belongs to the JavaFX thread; the run itself is a task and is stopped through its
 * {@link dev.drydock.run.RunControl}.
 */
package dev.drydock.ui.apply;
