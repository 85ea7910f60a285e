/**
 * A dump of the target, written before anything of a run touches it, and the way back to it.
 *
 * <p>Everything blocks, on the running thread.
 */
package dev.drydock.run.backup;
