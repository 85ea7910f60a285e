/**
 * The dry run: what every pending statement would do, seen by doing it and rolling it back.
 *
 * <p>Everything belongs to the JavaFX thread; the rehearsal itself is a task.
 */
package dev.drydock.ui.rehearsal;
