package dev.drydock.server;

/**
 * A column of a query's answer.
 *
 * @param name as the server gives it, perhaps {@code ?column?}
 * @param type as PostgreSQL calls it, for instance {@code int4} or {@code _text}
 */
public record ResultColumn(String name, String type) {}
