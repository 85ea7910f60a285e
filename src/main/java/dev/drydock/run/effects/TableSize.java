package dev.drydock.run.effects;

/**
 * How big a table is on the target.
 *
 * @param bytes of the table with its TOAST, without indexes
 * @param indexBytes of all its indexes
 * @param rows the server's own estimate; -1 where it has none
 */
public record TableSize(long bytes, long indexBytes, long rows) {}
