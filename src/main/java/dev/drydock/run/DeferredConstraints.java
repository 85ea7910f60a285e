package dev.drydock.run;

import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import java.util.List;

/**
 * Checks what a COMMIT would check. Afterwards the constraints are as at the start of a
 * transaction: those that are initially deferred wait again.
 */
final class DeferredConstraints {
  private static final String INITIALLY_DEFERRED =
      """
      SELECT pg_catalog.format('%I.%I', n.nspname, c.conname)
        FROM pg_catalog.pg_constraint c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
       GROUP BY n.nspname, c.conname
      HAVING pg_catalog.bool_and(c.condeferred)
      """;

  private DeferredConstraints() {}

  static void check(WriteSession session) throws ServerException {
    session.execute("SET CONSTRAINTS ALL IMMEDIATE", notice -> {});
    List<String> deferred = session.query(INITIALLY_DEFERRED, row -> row.getString(1));
    if (!deferred.isEmpty()) {
      session.execute("SET CONSTRAINTS " + String.join(", ", deferred) + " DEFERRED", notice -> {});
    }
  }
}
