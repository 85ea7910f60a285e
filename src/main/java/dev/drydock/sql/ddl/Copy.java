package dev.drydock.sql.ddl;

import java.util.List;
import java.util.Optional;

/**
 * {@code COPY}.
 *
 * @param table absent for COPY (query) TO
 * @param from false for TO
 */
public record Copy(Optional<Name> table, List<Ident> columns, boolean from) implements Shape {
  public Copy {
    columns = List.copyOf(columns);
  }
}
