/**
 * The room Diagnose: why something is missing, how the schema differs from what it should be, and
 * the migration that mends it.
 *
 * <p>JavaFX thread only; databases are asked in {@link dev.drydock.ui.task.Tasks}.
 */
package dev.drydock.ui.diagnose;
