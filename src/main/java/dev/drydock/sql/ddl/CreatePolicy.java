package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE POLICY}.
 *
 * @param roles behind TO; empty where none is written, which means {@code public}
 * @param using the expression behind USING, without its parentheses
 * @param check the expression behind WITH CHECK, likewise
 */
public record CreatePolicy(
    Ident name,
    Name table,
    boolean permissive,
    Command command,
    List<Ident> roles,
    Optional<Span> using,
    Optional<Span> check)
    implements Shape {

  /** The commands it is for. */
  public enum Command {
    ALL,
    SELECT,
    INSERT,
    UPDATE,
    DELETE
  }

  public CreatePolicy {
    roles = List.copyOf(roles);
  }
}
