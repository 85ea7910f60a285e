package dev.drydock.sql.ddl;

/**
 * A SELECT, VALUES, TABLE or a WITH that only reads, or reads and changes by its CTEs.
 *
 * @param span the whole statement
 */
public record Query(Span span) implements Shape {}
