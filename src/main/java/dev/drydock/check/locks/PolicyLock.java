package dev.drydock.check.locks;

import dev.drydock.check.CheckedFile;
import dev.drydock.check.CheckedStatement;
import dev.drydock.check.Findings;
import dev.drydock.check.Rule;
import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.sql.ddl.AlterPolicy;
import dev.drydock.sql.ddl.AlterTable;
import dev.drydock.sql.ddl.CreatePolicy;
import dev.drydock.sql.ddl.Drop;
import dev.drydock.sql.ddl.Name;
import dev.drydock.sql.ddl.ObjectKind;
import dev.drydock.sql.ddl.TableAction;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What is done to policies of a table in use, once per table and file. */
final class PolicyLock implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "policy-rls-lock",
          "Changing policies locks their table",
          "CREATE, ALTER and DROP POLICY and switching row security take ACCESS EXCLUSIVE: reads and"
              + " writes wait until the transaction ends, even where nothing changes.",
          "Set a lock_timeout and keep a table's policies together in a short transaction.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedFile file, Findings findings) {
    Set<String> told = new HashSet<>();
    for (CheckedStatement statement : file.statements()) {
      Spot spot = new Spot(file, statement, findings);
      table(spot)
          .filter(spot::isInUse)
          .filter(table -> told.add(table.toString()))
          .ifPresent(
              table ->
                  spot.info(
                      spot.whole(),
                      "Reads and writes of " + table + " wait until the transaction ends."));
    }
  }

  private static Optional<Name> table(Spot spot) {
    return switch (spot.shape()) {
      case CreatePolicy policy -> Optional.of(policy.table());
      case AlterPolicy policy -> Optional.of(policy.table());
      case Drop drop when drop.kind() == ObjectKind.POLICY -> drop.table();
      case AlterTable table
          when table.actions().stream().anyMatch(a -> a instanceof TableAction.RowSecurity) ->
          Optional.of(table.name());
      default -> Optional.empty();
    };
  }
}
