/**
 * Names of a database at hand while somebody types: for the console's editor and for every form
 * that asks for a parameter.
 *
 * <p>Names are read in the background; all else belongs to the JavaFX thread.
 */
package dev.drydock.ui.names;
