package dev.drydock.scratch;

/**
 * Rows of the original that are in the copy too.
 *
 * @param table as {@code schema.name}
 */
public record CopiedRows(String table, long rows) {}
