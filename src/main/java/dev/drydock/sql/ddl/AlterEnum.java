package dev.drydock.sql.ddl;

import java.util.Optional;

/**
 * {@code ALTER TYPE … ADD VALUE} or {@code RENAME VALUE}.
 *
 * @param label the new label, without quotes
 * @param renamed the label it replaces, where it is RENAME VALUE
 */
public record AlterEnum(
    Name name, boolean ifNotExists, String label, Span labelSpan, Optional<String> renamed)
    implements Shape {}
