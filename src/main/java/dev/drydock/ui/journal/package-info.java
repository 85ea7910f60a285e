/**
 * The journal: every run made from this machine, what it did and how it ended.
 *
 * <p>Everything belongs to the JavaFX thread; files are read in tasks.
 */
package dev.drydock.ui.journal;
