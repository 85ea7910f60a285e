/**
 * Rules about what a file says by itself: what PostgreSQL's grammar refuses, and statements that do
 * not fit into a transaction.
 *
 * <p>Stateless; on any thread.
 */
package dev.drydock.check.text;
