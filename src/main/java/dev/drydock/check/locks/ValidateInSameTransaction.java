package dev.drydock.check.locks;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rewriting;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.TableAction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** VALIDATE in the transaction that added the constraint NOT VALID. */
final class ValidateInSameTransaction implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "validate-in-same-transaction",
          "VALIDATE where the lock of ADD is still held",
          "The scan runs while the lock that adding the constraint took is held to the end of the"
              + " transaction, so nothing is gained by NOT VALID.",
          "Put VALIDATE CONSTRAINT into the next migration.");

  private record Added(int transaction, String table, String constraint) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    Set<Added> added = new HashSet<>();
    for (CheckedStatement statement : file.statements()) {
      if (statement.transaction().isEmpty() || !(statement.shape() instanceof AlterTable table)) {
        continue;
      }
      Spot spot = new Spot(file, statement, findings);
      if (!spot.isInUse(table.name())) {
        continue;
      }
      int transaction = statement.transaction().getAsInt();
      for (TableAction action : table.actions()) {
        switch (action) {
          case TableAction.AddConstraint add when add.constraint().notValid() ->
              add.constraint()
                  .name()
                  .ifPresent(n -> added.add(new Added(transaction, table.name().own(), n.name())));
          case TableAction.ValidateConstraint validate
              when added.contains(
                  new Added(transaction, table.name().own(), validate.name().name())) ->
              report(spot, table, validate);
          default -> {}
        }
      }
    }
  }

  private static void report(Spot spot, AlterTable table, TableAction.ValidateConstraint validate) {
    var finding =
        spot.blocks(
            table.name(),
            validate.span(),
            "The lock of adding "
                + validate.name().name()
                + " is still held, so others wait for this scan of "
                + table.name()
                + ".");
    if (table.actions().size() == 1) {
      finding.fix(
          Rewriting.andThen(
              spot,
              "Move VALIDATE into the next migration",
              List.of(Rewriting.remove(spot)),
              "validate " + validate.name().name(),
              spot.text(spot.whole()) + ";\n"));
    }
  }
}
