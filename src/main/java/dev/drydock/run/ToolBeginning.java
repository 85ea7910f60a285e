package dev.drydock.run;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import dev.drydock.tool.Beginning;
import java.util.List;

/** Does what a folder's tool does of itself before its first migration. */
final class ToolBeginning {
  private ToolBeginning() {}

  /** Where names without a schema are looked for from now on; outside a transaction only. */
  static void home(RunPlan plan, WriteSession session) throws ServerException {
    if (plan.beginning().home().isPresent()) {
      session.home(plan.beginning().home().get());
    }
  }

  /**
   * Makes the schemas that are not there, and says so. A history that exists was begun before.
   *
   * @param historyExists whether the history's table does
   */
  static void schemas(RunPlan plan, WriteSession session, boolean historyExists, RunEvents events)
      throws ServerException {
    Beginning beginning = plan.beginning();
    if (historyExists) {
      return;
    }
    for (String schema : beginning.schemas()) {
      // asked first: PostgreSQL wants the right to make one even where IF NOT EXISTS finds it
      List<Boolean> there =
          session.query(
              "SELECT true FROM pg_catalog.pg_namespace WHERE nspname = ?",
              row -> row.getBoolean(1),
              schema);
      if (there.isEmpty()) {
        String statement = "CREATE SCHEMA " + Session.quoted(schema);
        session.execute(statement, notice -> {});
        events.remark(statement + ", as the tool does first by " + beginning.source() + ".");
      }
    }
  }
}
