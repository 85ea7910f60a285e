package dev.drydock.check.triggers;

import dev.drydock.check.Rule;
import java.util.List;

/** The rules of this package, in the order of the help. */
public final class TriggerRules {
  private TriggerRules() {}

  public static List<Rule> all() {
    return List.of(
        new WhenOldOnInsert(),
        new WrongReturnType(),
        new OldOnInsert(),
        new NewOnDelete(),
        new FieldNotInTable(),
        new NoReturn(),
        new RowInStatementTrigger(),
        new RecordNotAssigned());
  }
}
