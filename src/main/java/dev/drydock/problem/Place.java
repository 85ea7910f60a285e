package dev.drydock.problem;

/**
 * A place in a file.
 *
 * @param file path relative to the migration folder, with {@code /}
 * @param line counted from 1
 * @param column counted from 1, in code points
 */
public record Place(String file, int line, int column) {}
