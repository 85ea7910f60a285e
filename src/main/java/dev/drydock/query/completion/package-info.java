/**
 * What can stand at a place of a query: names of the database, columns of what the query reads,
 * keywords.
 *
 * <p>Reading the names blocks; everything else is stateless and for any thread.
 */
package dev.drydock.query.completion;
