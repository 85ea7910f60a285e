/**
 * The shape of a statement: which objects it names and what it does to them, with offsets.
 *
 * <p>Text only, no catalog. Reading never fails and keeps no state; everything is immutable and may
 * be used on any thread.
 */
package dev.drydock.sql.ddl;
