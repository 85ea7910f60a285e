package dev.drydock.check.design;

import dev.drydock.check.Rewriting;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Relation;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Column;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.Span;
import dev.drydock.sql.ddl.TableAction;
import java.util.List;
import java.util.stream.Collectors;

/** A foreign key whose columns no index begins with. */
final class ForeignKeyWithoutIndex extends StatementRule {
  ForeignKeyWithoutIndex() {
    super(
        new RuleInfo(
            "fk-without-index",
            "A foreign key without an index",
            "Each delete and each change of key in the referenced table looks for rows that refer to"
                + " it, and without an index reads the whole table for that.",
            "CREATE INDEX on the referencing columns."));
  }

  @Override
  protected void look(Spot spot) {
    switch (spot.shape()) {
      case CreateTable table -> {
        table.columns().forEach(column -> look(spot, table.name(), column));
        table.constraints().forEach(c -> look(spot, table.name(), c, c.columns()));
      }
      case AlterTable table -> {
        for (TableAction action : table.actions()) {
          switch (action) {
            case TableAction.AddColumn add -> look(spot, table.name(), add.column());
            case TableAction.AddConstraint add ->
                look(spot, table.name(), add.constraint(), add.constraint().columns());
            default -> {}
          }
        }
      }
      default -> {}
    }
  }

  private static void look(Spot spot, Name table, Column column) {
    column.constraints().forEach(c -> look(spot, table, c, List.of(column.name())));
  }

  private static void look(Spot spot, Name table, Constraint constraint, List<Ident> columns) {
    if (constraint.kind() != Constraint.Kind.FOREIGN_KEY || columns.isEmpty()) {
      return;
    }
    List<String> names = columns.stream().map(Ident::name).toList();
    boolean lacks =
        spot.file()
            .end()
            .relation(table.schema(), table.own())
            .filter(Relation::isCompleteTable)
            .filter(r -> !r.partitioned())
            .filter(r -> names.stream().allMatch(name -> r.column(name).isPresent()))
            .map(r -> r.indexes().stream().noneMatch(i -> i.beginsWith(names)))
            .orElse(false);
    if (lacks) {
      Span at = columns.getFirst().span().to(columns.getLast().span());
      String written =
          columns.stream().map(c -> spot.text(c.span())).collect(Collectors.joining(", "));
      var finding =
          spot.warning(
              at, "No index of " + table + " begins with " + String.join(", ", names) + ".");
      if (!spot.isInUse(table) || spot.shape() instanceof CreateTable) {
        finding.fix(
            Fix.of(
                "Add the index",
                Rewriting.append(
                    spot, "CREATE INDEX ON " + spot.text(table.span()) + " (" + written + ");")));
      }
    }
  }
}
