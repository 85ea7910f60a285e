/**
 * Profiles: choosing one, editing one, testing its connection, and being asked for a password.
 *
 * <p>View-models belong to the JavaFX thread; storing, importing and connecting happen in tasks.
 */
package dev.drydock.ui.profiles;
