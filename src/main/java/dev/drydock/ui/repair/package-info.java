/**
 * Repairing a history: each row shown before and after, then changed.
 *
 * <p>Sheets on the JavaFX thread; looking and changing happen in tasks.
 */
package dev.drydock.ui.repair;
