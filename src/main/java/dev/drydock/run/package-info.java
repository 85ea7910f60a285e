/**
 * Plan, rehearsal, apply and repair: what runs, in which order and transactions, what happened, and
 * what is committed.
 *
 * <p>Runs block on the calling thread and report {@link dev.drydock.run.RunEvent}s from it and from
 * the notice thread; a {@link dev.drydock.run.RunControl} stops them from any thread.
 */
package dev.drydock.run;
