package dev.drydock.sql.ddl;

import java.util.Optional;

/**
 * {@code CREATE SEQUENCE}.
 *
 * @param ownedBy the table of OWNED BY table.column
 */
public record CreateSequence(
    Name name,
    boolean ifNotExists,
    boolean temporary,
    Optional<TypeName> type,
    Optional<Name> ownedBy)
    implements Shape {}
