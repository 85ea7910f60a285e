package dev.drydock.sql.ddl;

import java.util.Optional;

/**
 * An ALTER of what is no table: renamed, moved, given to somebody, or changed in a way nobody
 * needs.
 *
 * @param name absent where it has none of its own
 * @param table of a trigger or rule
 */
public record AlterObject(ObjectKind kind, Optional<Name> name, Optional<Name> table, Action action)
    implements Shape {

  /** What is done to it. */
  public sealed interface Action {

    /** {@code RENAME TO}. */
    record RenameTo(Ident to) implements Action {}

    /** {@code RENAME ATTRIBUTE … TO …} of a composite type. */
    record RenameAttribute(Ident attribute, Ident to) implements Action {}

    /** {@code SET SCHEMA}. */
    record SetSchema(Ident schema) implements Action {}

    /** {@code OWNER TO}. */
    record OwnerTo(Ident role) implements Action {}

    /** Anything else. */
    record Changed(Span span) implements Action {}
  }
}
