package dev.drydock.check.data;

import dev.drydock.check.RuleInfo;
import dev.drydock.check.Spot;
import dev.drydock.check.StatementRule;
import dev.drydock.sql.ddl.Query;
import dev.drydock.sql.ddl.QueryNames;
import java.util.Set;

/** What a rollback does not take back. */
final class SessionState extends StatementRule {
  private static final Set<String> SESSION_LOCKS =
      Set.of("pg_advisory_lock", "pg_advisory_lock_shared", "pg_try_advisory_lock");

  SessionState() {
    super(
        new RuleInfo(
            "advisory-lock-and-session-state",
            "A rollback does not take this back",
            "A session's advisory lock and a sequence's position stay as they are when the"
                + " transaction is rolled back.",
            "pg_advisory_xact_lock, which the end of the transaction releases."));
  }

  @Override
  protected void look(Spot spot) {
    if (!(spot.shape() instanceof Query query)) {
      return;
    }
    for (QueryNames.Call call : spot.names(query.span()).calls()) {
      String name = call.name().own();
      if (SESSION_LOCKS.contains(name)) {
        spot.info(
            call.span(), "This lock lasts until the session ends, whatever becomes of the rest.");
      } else if (name.equals("nextval")) {
        spot.info(call.span(), "The sequence stays advanced, whatever becomes of the rest.");
      }
    }
  }
}
