package dev.drydock.sql.ddl;

import java.util.Optional;

/**
 * {@code DO}.
 *
 * @param language in lower case; {@code plpgsql} where none is written
 */
public record DoBlock(String language, Optional<Body> body) implements Shape {}
