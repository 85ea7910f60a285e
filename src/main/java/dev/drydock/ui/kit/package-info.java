/**
 * What every room is made of: badges, panels, the SQL viewer, the log, sheets, and the interfaces
 * through which a room reaches the rest of the window.
 *
 * <p>JavaFX thread only.
 */
package dev.drydock.ui.kit;
