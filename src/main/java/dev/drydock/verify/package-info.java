/**
 * The checklist a careful team goes through after migrating: each item with a verdict, its evidence
 * and what to do; and the bundle to hand over to somebody who helps.
 *
 * <p>Asking the database blocks and never writes; the results are immutable.
 */
package dev.drydock.verify;
