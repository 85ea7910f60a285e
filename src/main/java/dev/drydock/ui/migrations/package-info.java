/**
 * The room where migrations are listed, filtered and read.
 *
 * <p>Rows, sort keys and filters are made off the JavaFX thread; views live on it.
 */
package dev.drydock.ui.migrations;
