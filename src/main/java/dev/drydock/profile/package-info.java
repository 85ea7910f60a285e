/**
 * Profiles, environments, secrets, application settings, and where they are stored.
 *
 * <p>Files are read and written on the calling thread, atomically; never call from the JavaFX
 * thread. No connection is opened here.
 */
package dev.drydock.profile;
