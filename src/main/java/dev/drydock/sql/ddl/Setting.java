package dev.drydock.sql.ddl;

import java.util.Optional;

/**
 * {@code SET} or {@code RESET}, as a statement or a clause of a function.
 *
 * @param name of the parameter in lower case; {@code role}, {@code timezone} and the like for SQL's
 *     own forms, {@code all} for RESET ALL
 * @param value as written; empty for RESET, DEFAULT and FROM CURRENT
 * @param local whether LOCAL is written
 */
public record Setting(String name, Optional<Span> value, boolean local, Span span)
    implements Shape {}
