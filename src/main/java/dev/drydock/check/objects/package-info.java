/**
 * Rules about what statements make, beside what is there before them.
 *
 * <p>Stateless; on any thread.
 */
package dev.drydock.check.objects;
