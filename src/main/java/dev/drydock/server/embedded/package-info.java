/**
 * The embedded PostgreSQL server: started on demand, persistent, stopped with the program.
 *
 * <p>Starting takes seconds and blocks; call off the JavaFX thread.
 */
package dev.drydock.server.embedded;
