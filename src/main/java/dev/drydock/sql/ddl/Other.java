package dev.drydock.sql.ddl;

/**
 * A statement whose shape nobody needs, or that was not understood.
 *
 * @param understood false where it begins like one of the others and then goes another way, so that
 *     it may do anything to what it names
 */
public record Other(boolean understood) implements Shape {}
