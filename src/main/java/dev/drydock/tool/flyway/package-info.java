/**
 * Flyway: versioned and repeatable files, their placeholders and options, and its history.
 *
 * <p>Reading blocks; everything is stateless and may be used on any thread.
 */
package dev.drydock.tool.flyway;
