/**
 * Rules about names that are not there: PostgreSQL refuses the statement, and here is what was
 * probably meant.
 *
 * <p>Stateless; on any thread.
 */
package dev.drydock.check.names;
