package dev.drydock.sql.ddl;

import java.util.List;

/** {@code TRUNCATE}. */
public record Truncate(List<Name> tables, boolean cascade) implements Shape {
  public Truncate {
    tables = List.copyOf(tables);
  }
}
