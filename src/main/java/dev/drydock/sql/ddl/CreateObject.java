package dev.drydock.sql.ddl;

import java.util.Optional;

/**
 * A CREATE of which rules need no more than what is made: a rule, publication, server, cast, …
 *
 * @param name absent where it has none of its own (a cast, a user mapping)
 * @param table of a rule; the only table of statistics
 */
public record CreateObject(
    ObjectKind kind,
    Optional<Name> name,
    boolean orReplace,
    boolean ifNotExists,
    Optional<Name> table)
    implements Shape {}
