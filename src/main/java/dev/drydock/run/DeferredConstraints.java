package dev.drydock.run;

import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import java.util.List;

/**
 * Checks what a COMMIT would check. Afterwards the constraints are as at the start of a
 * transaction: those that are initially deferred wait again. They are named one by one, for {@code
 * SET CONSTRAINTS ALL} would hold for those a later statement of the same transaction makes, too.
 */
final class DeferredConstraints {
  private static final String DEFERRABLE =
      """
      SELECT pg_catalog.format('%I.%I', n.nspname, c.conname),
             pg_catalog.bool_and(c.condeferred)
        FROM pg_catalog.pg_constraint c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace
       WHERE pg_catalog.has_schema_privilege(n.oid, 'USAGE')
       GROUP BY n.nspname, c.conname
      HAVING pg_catalog.bool_or(c.condeferrable)
      """;

  private record Deferrable(String name, boolean initially) {}

  private DeferredConstraints() {}

  static void check(WriteSession session) throws ServerException {
    List<Deferrable> all =
        session.queryPlanned(
            DEFERRABLE, row -> new Deferrable(row.getString(1), row.getBoolean(2)), List.of());
    set(session, all.stream().map(Deferrable::name).toList(), "IMMEDIATE");
    set(
        session,
        all.stream().filter(Deferrable::initially).map(Deferrable::name).toList(),
        "DEFERRED");
  }

  private static void set(WriteSession session, List<String> constraints, String mode)
      throws ServerException {
    if (!constraints.isEmpty()) {
      session.execute(
          "SET CONSTRAINTS " + String.join(", ", constraints) + " " + mode, notice -> {});
    }
  }
}
