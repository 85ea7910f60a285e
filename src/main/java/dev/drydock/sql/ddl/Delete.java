package dev.drydock.sql.ddl;

import java.util.Optional;

/**
 * {@code DELETE}, perhaps behind a WITH.
 *
 * @param using whether USING joins other tables
 * @param where the condition
 */
public record Delete(
    Name target, Optional<Ident> alias, boolean using, Optional<Span> where, Span span)
    implements Shape {}
