/**
 * What a database contains: a {@link dev.drydock.catalog.Snapshot} of its catalog, the changes
 * between two, the statements that lead from one to the other, a fingerprint, the names nearest to
 * one that is not there, and which of PostgreSQL's own functions reach beyond their transaction.
 *
 * <p>Reading blocks and belongs to no JavaFX thread; all values are immutable and free of threads.
 */
package dev.drydock.catalog;
