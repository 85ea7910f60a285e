package dev.drydock.check.objects;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.check.schema.Column;
import dev.drydock.check.schema.Relation;
import dev.drydock.check.schema.TypeNames;
import dev.drydock.check.schema.Unsure;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.Span;
import dev.drydock.sql.ddl.TableAction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A foreign key whose columns have other types than those it leads to. */
final class ForeignKeyTypes extends StatementRule {
  private static final List<String> BY_WIDTH = List.of("int2", "int4", "int8");

  ForeignKeyTypes() {
    super(
        new RuleInfo(
            "fk-type-mismatch",
            "A foreign key between other types",
            "PostgreSQL refuses a foreign key between types it cannot compare (42804). Between"
                + " integers of two widths it works until the wider one outgrows the other (22003).",
            "Give both columns the same type."));
  }

  @Override
  protected void look(Spot spot) {
    if (spot.statement().before().isUnsure(Unsure.COLUMNS)) {
      return;
    }
    switch (spot.shape()) {
      case CreateTable table -> {
        Map<String, String> types = new HashMap<>();
        table.columns().forEach(column -> put(types, column));
        table
            .columns()
            .forEach(
                column ->
                    column.constraints().forEach(c -> check(spot, c, table.name(), types, column)));
        table.constraints().forEach(c -> check(spot, c, table.name(), types));
      }
      case AlterTable table -> {
        Map<String, String> types = new HashMap<>();
        spot.relation(table.name()).stream()
            .filter(Relation::complete)
            .flatMap(there -> there.columns().stream())
            .forEach(column -> column.type().ifPresent(type -> types.put(column.name(), type)));
        for (TableAction action : table.actions()) {
          switch (action) {
            case TableAction.AddColumn add -> {
              put(types, add.column());
              add.column()
                  .constraints()
                  .forEach(c -> check(spot, c, table.name(), types, add.column()));
            }
            case TableAction.ColumnType change ->
                types.put(
                    change.column().name(),
                    change.type().array() ? "" : change.type().name().toString());
            case TableAction.AddConstraint add ->
                check(spot, add.constraint(), table.name(), types);
            default -> {}
          }
        }
      }
      default -> {}
    }
  }

  private static void put(Map<String, String> types, dev.drydock.sql.ddl.Column column) {
    column
        .type()
        .filter(type -> !type.array() && !type.copied())
        .ifPresent(type -> types.put(column.name().name(), type.name().toString()));
  }

  private static void check(
      Spot spot,
      Constraint constraint,
      Name own,
      Map<String, String> types,
      dev.drydock.sql.ddl.Column column) {
    check(spot, constraint, own, types, List.of(column.name().name()), column.name().span());
  }

  private static void check(Spot spot, Constraint constraint, Name own, Map<String, String> types) {
    List<String> columns = constraint.columns().stream().map(Ident::name).toList();
    check(spot, constraint, own, types, columns, constraint.span());
  }

  private static void check(
      Spot spot,
      Constraint constraint,
      Name own,
      Map<String, String> types,
      List<String> columns,
      Span at) {
    if (constraint.references().isEmpty()) {
      return;
    }
    Name target = constraint.references().get().table();
    Optional<Relation> there =
        spot.relation(target)
            .filter(Relation::isCompleteTable)
            .filter(t -> !spot.statement().before().isOpen(t.name().schema()));
    if (there.isEmpty() || target.own().equals(own.own())) {
      return;
    }
    List<String> referenced =
        constraint.references().get().columns().isEmpty()
            ? primaryKey(there.get())
            : constraint.references().get().columns().stream().map(Ident::name).toList();
    for (int i = 0; i < columns.size() && columns.size() == referenced.size(); i++) {
      Optional<String> type = Optional.ofNullable(types.get(columns.get(i)));
      Optional<String> other = there.get().column(referenced.get(i)).flatMap(Column::type);
      if (type.isPresent() && other.isPresent()) {
        String name = target + "." + referenced.get(i);
        compare(spot, at, columns.get(i), type.get(), name, other.get());
      }
    }
  }

  private static void compare(
      Spot spot, Span at, String column, String type, String target, String other) {
    Optional<TypeNames.Family> family = TypeNames.family(type);
    Optional<TypeNames.Family> others = TypeNames.family(other);
    if (family.isEmpty() || others.isEmpty()) {
      return;
    }
    if (family.get() != others.get()) {
      spot.error(
          at,
          "%s is %s and %s is %s: PostgreSQL refuses the foreign key."
              .formatted(column, type, target, other));
    } else if (BY_WIDTH.contains(TypeNames.catalog(other))
        && BY_WIDTH.indexOf(TypeNames.catalog(type)) >= 0
        && BY_WIDTH.indexOf(TypeNames.catalog(type)) < BY_WIDTH.indexOf(TypeNames.catalog(other))) {
      spot.warning(
          at,
          "%s is %s and %s is %s: it cannot hold all of its values."
              .formatted(column, type, target, other));
    }
  }

  private static List<String> primaryKey(Relation table) {
    return table.constraints().stream()
        .filter(one -> one.kind() == dev.drydock.check.schema.Constraint.Kind.PRIMARY_KEY)
        .findFirst()
        .map(dev.drydock.check.schema.Constraint::columns)
        .orElse(List.of());
  }
}
