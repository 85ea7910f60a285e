package dev.drydock.sql.ddl;

import java.util.List;

/** {@code INSERT}, perhaps behind a WITH. */
public record Insert(Name target, List<Ident> columns, Span span) implements Shape {
  public Insert {
    columns = List.copyOf(columns);
  }
}
