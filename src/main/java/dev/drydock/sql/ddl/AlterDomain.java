package dev.drydock.sql.ddl;

import java.util.Optional;

/**
 * {@code ALTER DOMAIN} with an action of its own (renaming and the like is an {@link AlterObject}).
 *
 * @param added the constraint behind ADD
 * @param setNotNull whether it is SET NOT NULL
 */
public record AlterDomain(Name name, Optional<Constraint> added, boolean setNotNull)
    implements Shape {}
