package dev.drydock.sql;

/**
 * A place in a text as a person counts it.
 *
 * @param line from 1
 * @param column from 1, in code points (as PostgreSQL counts), not UTF-16 units
 */
public record SourcePosition(int line, int column) {}
