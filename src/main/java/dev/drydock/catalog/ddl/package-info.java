/**
 * The statements that make an object, and those that lead from one snapshot to another: in an order
 * in which they can run, harmless when run twice, and without losing rows.
 *
 * <p>Pure functions over immutable values; any thread.
 */
package dev.drydock.catalog.ddl;
