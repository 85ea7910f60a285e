/**
 * A run as it goes on, shared by the dry run and the apply screen: migrations with their states,
 * the running statement, lock waits, the log.
 *
 * <p>Events arrive in batches on the JavaFX thread; nothing here blocks.
 */
package dev.drydock.ui.progress;
