/**
 * What runs were made from this machine, one file of JSON lines a run.
 *
 * <p>Written by the running thread and forced to the disk where the next step depends on it; read
 * from any thread. Holds no secret.
 */
package dev.drydock.run.journal;
