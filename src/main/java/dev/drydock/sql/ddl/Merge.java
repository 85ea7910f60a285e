package dev.drydock.sql.ddl;

/** {@code MERGE}, perhaps behind a WITH. */
public record Merge(Name target, Span span) implements Shape {}
