package dev.drydock.query;

import dev.drydock.server.ManualSession;
import dev.drydock.server.ServerException;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ddl.FunctionCalls;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Functions of the database's own that a statement calls and that may do anything: what they do
 * besides changing rows is not looked into, and no rollback takes it back.
 */
final class OwnFunctions {
  /** What runs the functions it names; others only name them. */
  private static final Set<String> RUNNING =
      Set.of(
          "SELECT", "VALUES", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "CALL", "DO",
          "EXPLAIN");

  /** Volatile is what may change something; what extensions bring is known by name. */
  private static final String LOOK =
      """
      SELECT DISTINCT p.proname || ' (' || l.lanname || ')'
        FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_language l ON l.oid OPERATOR(pg_catalog.=) p.prolang
        JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) p.pronamespace
       WHERE p.provolatile OPERATOR(pg_catalog.=) 'v'
         AND n.nspname NOT IN ('pg_catalog', 'information_schema')
         AND p.proname::text OPERATOR(pg_catalog.=)
             ANY (pg_catalog.string_to_array(?::text, pg_catalog.chr(1)))
         AND NOT EXISTS (
               SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid OPERATOR(pg_catalog.=) 'pg_catalog.pg_proc'::regclass
                  AND d.objid OPERATOR(pg_catalog.=) p.oid
                  AND d.deptype OPERATOR(pg_catalog.=) 'e')
       ORDER BY 1
      """;

  private OwnFunctions() {}

  /** A sentence for each, empty where there is none; asks within the person's transaction. */
  static List<String> warnings(
      ManualSession session, Query query, Script script, Statement statement)
      throws ServerException, IOException {
    if (!RUNNING.contains(statement.command().split(" ", 2)[0])) {
      return List.of();
    }
    Set<String> names = FunctionCalls.names(FunctionCalls.run(script, statement));
    if (names.isEmpty()) {
      return List.of();
    }
    FirstColumn found = new FirstColumn();
    session.run(
        LOOK, List.of(String.join("\u0001", names)), query.as(), query.limits(), found, n -> {});
    return found.texts().stream()
        .map(
            name ->
                name
                    + " is code of this database's own, which was not looked into: Roll back takes"
                    + " back the rows it changes, not what it does outside the transaction.")
        .toList();
  }
}
