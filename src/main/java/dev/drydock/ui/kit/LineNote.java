package dev.drydock.ui.kit;

import dev.drydock.problem.Severity;

/**
 * Something to say at the end of a line of SQL.
 *
 * @param line from 1
 */
public record LineNote(int line, Severity severity, String text) {}
