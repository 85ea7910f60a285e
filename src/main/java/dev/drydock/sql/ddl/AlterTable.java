package dev.drydock.sql.ddl;

import java.util.List;

/**
 * {@code ALTER TABLE}, and ALTER of what PostgreSQL treats alike: a view, materialized view, index,
 * foreign table or sequence.
 *
 * @param kind the word behind ALTER; PostgreSQL takes TABLE for the others, too
 * @param actions in order, at least one
 */
public record AlterTable(
    ObjectKind kind, Name name, boolean ifExists, boolean only, List<TableAction> actions)
    implements Shape {
  public AlterTable {
    actions = List.copyOf(actions);
  }
}
