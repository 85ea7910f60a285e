/**
 * The window. A sub-package per room, and {@code shell}, {@code kit}, {@code task}, {@code theme}.
 *
 * <p>Rooms never import each other; {@code Platform.runLater} appears in {@code ui.task} alone.
 */
package dev.drydock.ui;
