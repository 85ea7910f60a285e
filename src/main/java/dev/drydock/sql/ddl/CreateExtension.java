package dev.drydock.sql.ddl;

import java.util.Optional;

/** {@code CREATE EXTENSION}. */
public record CreateExtension(
    Ident name, boolean ifNotExists, Optional<Ident> schema, boolean cascade) implements Shape {}
