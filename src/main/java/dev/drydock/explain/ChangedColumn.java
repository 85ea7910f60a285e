package dev.drydock.explain;

import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Shapes;
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
        .failed()
        .source()
        .map(source -> Shapes.of(source.script(), source.statement()))
        .filter(AlterTable.class::isInstance)
        .map(AlterTable.class::cast)
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
