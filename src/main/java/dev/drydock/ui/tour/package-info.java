/**
 * The demo as a guided tour for machines without a display: the same window, driven step by step,
 * with every step printed and pictured.
 *
 * <p>Runs on the main thread and reaches the window through the JavaFX thread.
 */
package dev.drydock.ui.tour;
