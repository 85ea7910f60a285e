/**
 * Lays queries out for reading: white space and the case of keywords change, nothing else.
 *
 * <p>Stateless; any thread.
 */
package dev.drydock.sql.layout;
