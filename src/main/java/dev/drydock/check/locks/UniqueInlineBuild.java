package dev.drydock.check.locks;

import dev.drydock.check.Rewriting;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.schema.Relation;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.TableAction;
import java.util.stream.Collectors;

/** A unique constraint, primary key or exclusion that builds its own index. */
final class UniqueInlineBuild extends ActionRule {
  UniqueInlineBuild() {
    super(
        new RuleInfo(
            "unique-or-pk-inline-build",
            "A constraint builds its index while everybody waits",
            "Its index is built under ACCESS EXCLUSIVE: reads and writes wait.",
            "CREATE UNIQUE INDEX CONCURRENTLY first, then ADD CONSTRAINT … USING INDEX. For EXCLUDE"
                + " there is no such way."));
  }

  @Override
  void look(Spot spot, AlterTable table, TableAction action) {
    switch (action) {
      case TableAction.AddConstraint add when buildsIndex(add.constraint()) ->
          report(spot, table, add.constraint());
      case TableAction.AddColumn add
          when add.column().has(Constraint.Kind.UNIQUE)
              || add.column().has(Constraint.Kind.PRIMARY_KEY) ->
          spot.blocks(table.name(), add.span(), message(table));
      default -> {}
    }
  }

  private static String message(AlterTable table) {
    return "Reads and writes of " + table.name() + " wait while the index is built.";
  }

  private static boolean buildsIndex(Constraint constraint) {
    return switch (constraint.kind()) {
      case UNIQUE, PRIMARY_KEY -> constraint.usingIndex().isEmpty();
      case EXCLUDE -> true;
      default -> false;
    };
  }

  private static void report(Spot spot, AlterTable table, Constraint constraint) {
    var finding = spot.blocks(table.name(), constraint.span(), message(table));
    boolean partitioned = spot.relation(table.name()).map(Relation::partitioned).orElse(false);
    boolean plain =
        constraint.kind() != Constraint.Kind.EXCLUDE
            && table.actions().size() == 1
            && spot.text(constraint.span()).endsWith(")")
            && !constraint.deferrable();
    if (partitioned || !plain) {
      return;
    }
    boolean primary = constraint.kind() == Constraint.Kind.PRIMARY_KEY;
    String name =
        constraint
            .name()
            .map(n -> spot.text(n.span()))
            .orElseGet(
                () ->
                    Rewriting.nameFor(
                        table.name(),
                        primary
                            ? java.util.List.of()
                            : constraint.columns().stream().map(Ident::name).toList(),
                        primary ? "pkey" : "key"));
    String columns =
        constraint.columns().stream()
            .map(c -> spot.text(c.span()))
            .collect(Collectors.joining(", "));
    finding.fix(
        Rewriting.alone(
            spot,
            "Build the index CONCURRENTLY in a migration of its own",
            "add " + name.replace("\"", ""),
            """
            CREATE UNIQUE INDEX CONCURRENTLY %1$s ON %2$s (%3$s);
            ALTER TABLE %2$s ADD CONSTRAINT %1$s %4$s USING INDEX %1$s;
            """
                .formatted(
                    name,
                    spot.text(table.name().span()),
                    columns,
                    primary ? "PRIMARY KEY" : "UNIQUE")));
  }
}
