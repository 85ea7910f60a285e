/**
 * Use cases, one class per thing a person does, named by verbs. The only door for front ends: the
 * window and the command line call the same and get the same typed results.
 *
 * <p>Every use case blocks and is called off the JavaFX thread. Nothing here prints.
 */
package dev.drydock.command;
