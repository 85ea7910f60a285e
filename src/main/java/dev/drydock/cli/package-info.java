/**
 * The command line: picocli commands over the use cases, text and JSON, exit statuses.
 *
 * <p>Single-threaded apart from a run's events. No JavaFX class is loaded for a command.
 */
package dev.drydock.cli;
