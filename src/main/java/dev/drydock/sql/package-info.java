/**
 * PostgreSQL text: tokens, statements with exact offsets, what a statement is and which names it
 * uses.
 *
 * <p>Pure functions over strings, no files and no connections; everything is immutable and may be
 * used on any thread.
 */
package dev.drydock.sql;
