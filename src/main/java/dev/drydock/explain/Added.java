package dev.drydock.explain;

import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Shapes;
import dev.drydock.sql.ddl.TableAction;
import java.util.stream.Stream;

/** The constraints a statement would add. */
final class Added {
  private Added() {}

  static Stream<Constraint> constraints(Case failure) {
    return failure
        .failed()
        .source()
        .map(source -> Shapes.of(source.script(), source.statement()))
        .stream()
        .flatMap(
            shape ->
                switch (shape) {
                  case CreateTable create -> create.allConstraints();
                  case AlterTable alter -> alter.actions().stream().flatMap(Added::by);
                  default -> Stream.<Constraint>empty();
                });
  }

  private static Stream<Constraint> by(TableAction action) {
    return switch (action) {
      case TableAction.AddConstraint added -> Stream.of(added.constraint());
      case TableAction.AddColumn added -> added.column().constraints().stream();
      default -> Stream.empty();
    };
  }
}
