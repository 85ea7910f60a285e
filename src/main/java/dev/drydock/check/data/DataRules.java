package dev.drydock.check.data;

import dev.drydock.check.Rule;
import java.util.List;

/** The rules of this package, in the order of the help. */
public final class DataRules {
  private DataRules() {}

  public static List<Rule> all() {
    return List.of(
        new DestructiveDrop(),
        new UpdateDeleteWithoutWhere(),
        new TruncateTable(),
        new RenameBreaksClients(),
        new SilentRounding(),
        new SessionState());
  }
}
