package dev.drydock.explain;

import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.TableAction;
import java.util.Optional;

/**
 * A column whose type a statement changes.
 *
 * @param table as SQL writes it
 */
record ChangedColumn(String table, String column) {
  /** That of the statement that failed, if it changes one. */
  static Optional<ChangedColumn> of(Case failure) {
    return failure
        .shape(AlterTable.class)
        .flatMap(
            alter ->
                alter.actions().stream()
                    .filter(TableAction.ColumnType.class::isInstance)
                    .map(action -> ((TableAction.ColumnType) action).column().name())
                    .findFirst()
                    .flatMap(
                        column ->
                            Tables.named(failure, alter.name().toString())
                                .map(table -> new ChangedColumn(table, column))));
  }
}
