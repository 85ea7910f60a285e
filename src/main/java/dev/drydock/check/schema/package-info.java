/**
 * What is there before each statement of a folder: a catalog simulated by reading the statements,
 * on top of a live one, a platform's stand-ins, or nothing.
 *
 * <p>Built by one thread and immutable from then on.
 */
package dev.drydock.check.schema;
