package dev.drydock.ui.diagnose;

import dev.drydock.profile.PasswordSource;

/**
 * How another database is logged in to.
 *
 * @param person asked for a password where none is known
 * @param connected to be run on the JavaFX thread once the connection stood: a password that works
 *     may be kept
 */
public record Login(PasswordSource person, Runnable connected) {}
