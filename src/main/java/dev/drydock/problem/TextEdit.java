package dev.drydock.problem;

/**
 * Replaces a piece of a file by another text.
 *
 * @param line where the piece begins, from 1
 * @param column in code points, from 1
 * @param endLine where the piece ends
 * @param endColumn of the character after its last one; begin and end alike put the text in between
 * @param text what stands there afterwards, with line feeds whatever the file's own line ends are
 */
public record TextEdit(int line, int column, int endLine, int endColumn, String text) {}
