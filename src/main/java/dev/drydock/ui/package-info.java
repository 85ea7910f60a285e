/**
 * The window. A sub-package per room, and {@code shell}, {@code kit}, {@code task}, {@code theme},
 * {@code names} and what reports share.
 *
 * <p>Rooms never import each other; {@code Platform.runLater} appears in {@code ui.task} alone.
 */
package dev.drydock.ui;
