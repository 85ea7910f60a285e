package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/**
 * {@code ALTER POLICY}.
 *
 * @param newName behind RENAME TO
 */
public record AlterPolicy(
    Ident name,
    Name table,
    Optional<Ident> newName,
    List<Ident> roles,
    Optional<Span> using,
    Optional<Span> check)
    implements Shape {
  public AlterPolicy {
    roles = List.copyOf(roles);
  }
}
