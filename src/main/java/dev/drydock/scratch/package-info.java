/**
 * Scratch databases: an embedded server of Drydock's own, empty databases with stand-ins for
 * platforms, and clones of a live schema.
 *
 * <p>Everything blocks; a scratch database belongs to one thread, and one is in use at a time.
 */
package dev.drydock.scratch;
