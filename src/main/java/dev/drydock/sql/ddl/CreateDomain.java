package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/** {@code CREATE DOMAIN}. */
public record CreateDomain(
    Name name, TypeName type, Optional<Span> defaultValue, List<Constraint> constraints)
    implements Shape {
  public CreateDomain {
    constraints = List.copyOf(constraints);
  }
}
