package dev.drydock.check;

/**
 * A piece of a file.
 *
 * @param line from 1
 * @param column in code points, from 1
 * @param endLine where it ends
 * @param endColumn of the character after its last one
 */
public record Span(int line, int column, int endLine, int endColumn) {}
