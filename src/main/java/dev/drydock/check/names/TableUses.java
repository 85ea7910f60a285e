package dev.drydock.check.names;

import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Column;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.Span;
import dev.drydock.sql.ddl.TableAction;
import java.util.HashSet;
import java.util.Set;

/** What CREATE TABLE and ALTER TABLE use. */
final class TableUses {
  private final Uses uses;

  TableUses(Uses uses) {
    this.uses = uses;
  }

  void create(CreateTable table) {
    uses.makes(table.name());
    table.likes().forEach(like -> uses.relation(like.table()));
    table.inherits().forEach(uses::relation);
    table.partitionOf().ifPresent(uses::relation);
    table.query().filter(query -> !isExecute(query)).ifPresent(uses::query);
    for (Column column : table.columns()) {
      column.type().ifPresent(uses::type);
      column.defaultValue().ifPresent(span -> uses.expression(span, table.name()));
      column.generated().ifPresent(span -> uses.expression(span, table.name()));
    }
    table.allConstraints().forEach(constraint -> constraint(constraint, table.name()));
  }

  /** {@code AS EXECUTE name(…)}: what was prepared, no function. */
  private boolean isExecute(Span query) {
    return query.in(uses.text()).stripLeading().regionMatches(true, 0, "execute", 0, 7);
  }

  private void constraint(Constraint constraint, Name table) {
    constraint.expression().ifPresent(span -> uses.expression(span, table));
    constraint.references().filter(to -> !isSame(to.table(), table)).ifPresent(this::target);
  }

  private void target(Constraint.Reference to) {
    uses.relation(to.table());
    to.columns().forEach(column -> uses.column(to.table(), column));
  }

  private static boolean isSame(Name one, Name other) {
    return one.own().equals(other.own())
        && one.schema().orElse("public").equals(other.schema().orElse("public"));
  }

  void alter(AlterTable table) {
    if (table.ifExists()
        || table.kind() == ObjectKind.INDEX
        || table.kind() == ObjectKind.SEQUENCE) {
      return;
    }
    uses.relation(table.name());
    Set<String> added = new HashSet<>();
    for (TableAction action : table.actions()) {
      if (action instanceof TableAction.AddColumn add) {
        added.add(add.column().name().name());
      }
    }
    table.actions().forEach(action -> action(action, table.name(), added));
  }

  private void action(TableAction action, Name table, Set<String> added) {
    switch (action) {
      case TableAction.AddColumn add -> {
        add.column().type().ifPresent(uses::type);
        add.column().defaultValue().ifPresent(uses::bodyQuery);
        // A generated column may speak of columns added beside it.
        add.column().generated().ifPresent(uses::bodyQuery);
        add.column().constraints().forEach(c -> c.references().ifPresent(this::target));
      }
      case TableAction.DropColumn drop -> column(table, drop.column(), drop.ifExists(), added);
      case TableAction.ColumnType type -> {
        column(table, type.column(), false, added);
        uses.type(type.type());
      }
      case TableAction.ColumnDefault set -> column(table, set.column(), false, added);
      case TableAction.SetNotNull set -> column(table, set.column(), false, added);
      case TableAction.DropNotNull drop -> column(table, drop.column(), false, added);
      case TableAction.AddIdentity add -> column(table, add.column(), false, added);
      case TableAction.SetExpression set -> column(table, set.column(), false, added);
      case TableAction.ColumnSetting set -> column(table, set.column(), false, added);
      case TableAction.RenameColumn rename -> column(table, rename.column(), false, added);
      case TableAction.AddConstraint add -> {
        add.constraint().columns().forEach(column -> column(table, column, false, added));
        add.constraint()
            .references()
            .filter(to -> !isSame(to.table(), table))
            .ifPresent(this::target);
        add.constraint()
            .expression()
            .filter(span -> added.isEmpty())
            .ifPresent(span -> uses.expression(span, table));
      }
      case TableAction.AttachPartition attach -> uses.relation(attach.partition());
      case TableAction.DetachPartition detach -> uses.relation(detach.partition());
      case TableAction.Inherit inherit -> uses.relation(inherit.parent());
      case TableAction.OwnerTo owner -> uses.role(owner.role());
      default -> {}
    }
  }

  private void column(Name table, Ident column, boolean ifExists, Set<String> added) {
    if (!ifExists && !added.contains(column.name())) {
      uses.column(table, column);
    }
  }
}
