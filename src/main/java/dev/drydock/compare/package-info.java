/**
 * The schema a database should have against the one it has, and the migration that closes the gap.
 *
 * <p>Replaying a folder blocks for seconds and belongs to no JavaFX thread; comparing is a pure
 * function.
 */
package dev.drydock.compare;
