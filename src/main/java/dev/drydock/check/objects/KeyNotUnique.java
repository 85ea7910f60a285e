package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.schema.Relation;
import dev.drydock.check.schema.Unsure;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.Constraint;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.TableAction;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A foreign key to columns that are no key. */
final class KeyNotUnique implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "fk-target-not-unique",
          "A foreign key to what is not unique",
          "PostgreSQL refuses it (42830, or 42704 where a primary key is meant and there "
              + "is none).",
          "Give the referenced columns a PRIMARY KEY or UNIQUE first.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      if (statement.before().isUnsure(Unsure.COLUMNS)) {
        return;
      }
      switch (statement.shape()) {
        case CreateTable table ->
            table.allConstraints().forEach(one -> check(statement, table.name(), one, findings));
        case AlterTable table ->
            table.actions().forEach(action -> check(statement, table.name(), action, findings));
        default -> {}
      }
    }
  }

  private static void check(
      CheckedStatement statement, Name own, TableAction action, Findings findings) {
    switch (action) {
      case TableAction.AddConstraint add -> check(statement, own, add.constraint(), findings);
      case TableAction.AddColumn add ->
          add.column().constraints().forEach(one -> check(statement, own, one, findings));
      default -> {}
    }
  }

  private static void check(
      CheckedStatement statement, Name own, Constraint constraint, Findings findings) {
    if (constraint.references().isEmpty()) {
      return;
    }
    Constraint.Reference to = constraint.references().get();
    Optional<Relation> target = statement.before().relation(to.table().schema(), to.table().own());
    if (to.table().own().equals(own.own())
        || target.isEmpty()
        || !target.get().isCompleteTable()
        || statement.before().isOpen(target.get().name().schema())) {
      return;
    }
    Set<String> columns = new HashSet<>(to.columns().stream().map(Ident::name).toList());
    boolean all = columns.stream().allMatch(column -> target.get().column(column).isPresent());
    if (all && !isKey(target.get(), columns)) {
      findings.error(
          to.table().span().start(),
          to.table().span().end(),
          columns.isEmpty()
              ? "The table %s has no primary key.".formatted(to.table())
              : "No key of %s is exactly (%s)."
                  .formatted(
                      to.table(),
                      String.join(", ", to.columns().stream().map(Ident::name).toList())));
    }
  }

  private static boolean isKey(Relation table, Set<String> columns) {
    if (columns.isEmpty()) {
      return table.constraints().stream()
          .anyMatch(one -> one.kind() == dev.drydock.check.schema.Constraint.Kind.PRIMARY_KEY);
    }
    return table.indexes().stream()
            .anyMatch(
                index ->
                    index.unique()
                        && index.plain()
                        && !index.partial()
                        && new HashSet<>(index.columns()).equals(columns))
        || table.constraints().stream()
            .filter(
                one ->
                    one.kind() == dev.drydock.check.schema.Constraint.Kind.PRIMARY_KEY
                        || one.kind() == dev.drydock.check.schema.Constraint.Kind.UNIQUE)
            .anyMatch(one -> new HashSet<>(one.columns()).equals(columns));
  }
}
