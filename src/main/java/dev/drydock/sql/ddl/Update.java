package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/**
 * {@code UPDATE}, perhaps behind a WITH.
 *
 * @param columns those that are set
 * @param where the condition
 */
public record Update(
    Name target, Optional<Ident> alias, List<Ident> columns, Optional<Span> where, Span span)
    implements Shape {
  public Update {
    columns = List.copyOf(columns);
  }
}
