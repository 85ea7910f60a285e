/**
 * How the window looks: AtlantaFX light or dark, one stylesheet of our own, the zoom.
 *
 * <p>JavaFX thread only.
 */
package dev.drydock.ui.theme;
