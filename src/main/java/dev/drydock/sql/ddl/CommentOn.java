package dev.drydock.sql.ddl;

import java.util.Optional;

/**
 * {@code COMMENT ON}.
 *
 * @param name of a column: that of its table; absent where it has none of its own
 * @param column of a column
 * @param table of a policy, trigger, rule or constraint
 */
public record CommentOn(
    ObjectKind kind, Optional<Name> name, Optional<Ident> column, Optional<Name> table)
    implements Shape {}
