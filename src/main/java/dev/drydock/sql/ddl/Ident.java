package dev.drydock.sql.ddl;

/**
 * One identifier.
 *
 * @param name as the catalog spells it: folded, without quotes
 * @param span where it is written
 */
public record Ident(String name, Span span) {}
