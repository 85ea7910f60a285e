package dev.drydock.sql.ddl;

import java.util.List;

/**
 * {@code LOCK TABLE}.
 *
 * @param mode in capitals, for instance {@code ACCESS EXCLUSIVE}, which it is where none is written
 */
public record LockTable(List<Name> tables, String mode) implements Shape {
  public LockTable {
    tables = List.copyOf(tables);
  }
}
