package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.QuotedNames;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.TableAction;
import java.util.Optional;
import java.util.Set;

/** A column that is to be added and is there, of another type. */
final class OtherType {
  /** Which of them it is makes no difference to what can be stored. */
  private static final Set<String> TEXTS = Set.of("text", "character varying");

  private OtherType() {}

  /**
   * How it gets the type; empty where it has it, or nobody knows.
   *
   * @param there the type it has
   */
  static Optional<Fix> fix(Draft draft, Case failure, String table, String column, String there) {
    Optional<String> wanted =
        failure
            .failed()
            .source()
            .map(source -> Shapes.of(source.script(), source.statement()))
            .filter(AlterTable.class::isInstance)
            .stream()
            .flatMap(alter -> ((AlterTable) alter).actions().stream())
            .filter(TableAction.AddColumn.class::isInstance)
            .map(action -> ((TableAction.AddColumn) action).column())
            .filter(one -> one.name().name().equals(column))
            .flatMap(one -> one.type().stream())
            .filter(type -> !type.copied())
            .map(type -> failure.textOf(type.span()))
            .findFirst()
            .flatMap(type -> failure.live().text("SELECT to_regtype(?)::text", type))
            .filter(type -> !type.equals("NULL"));
    String bare = there.replaceFirst("\\(.*?\\)", "");
    return wanted
        .filter(type -> !type.equals(bare))
        .filter(type -> !(TEXTS.contains(type) && TEXTS.contains(bare)))
        .map(
            type -> {
              draft
                  .why("It is %s there, and the statement wants %s.".formatted(there, type))
                  .remedy(
                      "Change its type, or keep it as it is; IF NOT EXISTS alone would pass over"
                          + " the difference.");
              String quoted = QuotedNames.quoted(column);
              return Fix.run(
                  "Give it the type the statement wants, %s".formatted(type),
                  "ALTER TABLE %s ALTER COLUMN %s TYPE %s USING %s::%s;"
                      .formatted(table, quoted, type, quoted, type));
            });
  }
}
