package dev.drydock.sql.ddl;

import java.util.Optional;

/**
 * {@code CREATE} or {@code ALTER ROLE}, {@code USER} or {@code GROUP}.
 *
 * @param created false for ALTER
 * @param password the literal behind PASSWORD, with its quotes
 * @param options the words and values behind the name
 */
public record CreateRole(Ident name, boolean created, Optional<Span> password, Span options)
    implements Shape {}
