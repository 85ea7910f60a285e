package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/**
 * {@code DROP}.
 *
 * @param table that of a policy, trigger or rule
 * @param names in order, at least one, save for what has no name of its own (a cast)
 * @param arguments what stands in parentheses behind the first name of a function
 */
public record Drop(
    ObjectKind kind,
    boolean concurrently,
    boolean ifExists,
    List<Name> names,
    Optional<Span> arguments,
    Optional<Name> table,
    boolean cascade,
    Span kindWords)
    implements Shape {
  public Drop {
    names = List.copyOf(names);
  }
}
