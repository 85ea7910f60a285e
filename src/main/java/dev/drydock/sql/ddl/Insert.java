package dev.drydock.sql.ddl;

import java.util.List;

/**
 * {@code INSERT}, perhaps behind a WITH.
 *
 * @param columns those that are written, in order
 * @param wholeColumns those of them that are written as a whole: of {@code (a, b.x, c[1])} only a;
 *     the others may be named several times
 */
public record Insert(Name target, List<Ident> columns, List<Ident> wholeColumns, Span span)
    implements Shape {
  public Insert {
    columns = List.copyOf(columns);
    wholeColumns = List.copyOf(wholeColumns);
  }
}
