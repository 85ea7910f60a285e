package dev.drydock.check.objects;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.schema.Origin;
import dev.drydock.check.schema.Relation;
import dev.drydock.problem.Fix;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.CreateTable;
import dev.drydock.sql.ddl.Ident;
import dev.drydock.sql.ddl.TableAction;
import java.util.Optional;

/** A table or column that is there already. */
final class AlreadyThere implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "missing-if-not-exists",
          "CREATE or ADD of what is there already",
          "PostgreSQL refuses it (42P07, 42701). Where the shapes are the same, IF NOT "
              + "EXISTS passes over it; it does not compare them.",
          "See whether the statement is needed; IF NOT EXISTS where it may run twice.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    for (CheckedStatement statement : file.statements()) {
      switch (statement.shape()) {
        case CreateTable table when !table.ifNotExists() && !table.temporary() ->
            table(file, statement, table, findings);
        case AlterTable table ->
            table.actions().forEach(action -> column(file, statement, table, action, findings));
        default -> {}
      }
    }
  }

  private static void table(
      CheckedFile file, CheckedStatement statement, CreateTable table, Findings findings) {
    statement
        .before()
        .relation(table.name().schema(), table.name().own())
        // One found by another search path may be in another schema; it counts as incomplete.
        .filter(Relation::isCompleteTable)
        .ifPresent(
            there ->
                findings
                    .warning(
                        table.name().span().start(),
                        table.name().span().end(),
                        "The table %s is there already%s."
                            .formatted(table.name(), by(there.origin())))
                    .fix(
                        Fix.of(
                            "Write IF NOT EXISTS",
                            file.insert(table.name().span().start(), "IF NOT EXISTS "))));
  }

  private static void column(
      CheckedFile file,
      CheckedStatement statement,
      AlterTable table,
      TableAction action,
      Findings findings) {
    if (!(action instanceof TableAction.AddColumn add) || add.ifNotExists()) {
      return;
    }
    Ident name = add.column().name();
    statement
        .before()
        .relation(table.name().schema(), table.name().own())
        .filter(Relation::complete)
        .flatMap(there -> there.column(name.name()))
        .ifPresent(
            there ->
                findings
                    .warning(
                        name.span().start(),
                        name.span().end(),
                        "The table %s has a column %s already%s."
                            .formatted(table.name(), name.name(), by(there.origin())))
                    .fix(
                        Fix.of(
                            "Write IF NOT EXISTS",
                            file.insert(name.span().start(), "IF NOT EXISTS "))));
  }

  private static String by(Optional<Origin> origin) {
    return origin.map(o -> ", made by " + o).orElse("");
  }
}
