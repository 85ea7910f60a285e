/**
 * The demo: two folders of migrations with the databases they belong to, on the embedded server.
 *
 * <p>Copying and setting up block; call off the JavaFX thread.
 */
package dev.drydock.command.demo;
