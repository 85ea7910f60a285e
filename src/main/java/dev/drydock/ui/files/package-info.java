/**
 * Making new migration files and giving files other versions.
 *
 * <p>Sheets on the JavaFX thread; proposing, writing and renaming happen in tasks.
 */
package dev.drydock.ui.files;
