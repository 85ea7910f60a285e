package dev.drydock.sql.ddl;

import java.util.Optional;

/**
 * {@code CREATE SCHEMA}.
 *
 * @param name that of the role behind AUTHORIZATION where no other is written
 * @param elements whether further CREATEs stand within it
 */
public record CreateSchema(Ident name, boolean ifNotExists, Optional<Ident> owner, boolean elements)
    implements Shape {}
