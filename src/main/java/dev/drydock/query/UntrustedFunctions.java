package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.server.QueryAs;
import dev.drydock.server.QueryLimits;
import dev.drydock.server.QuerySession;
import dev.drydock.server.ServerException;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ddl.FunctionCalls;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Refuses functions of this database that are written in a language which can do anything. */
final class UntrustedFunctions {
  private static final String LOOK =
      """
      SELECT DISTINCT p.proname || ' (' || l.lanname || ')'
        FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_language l ON l.oid OPERATOR(pg_catalog.=) p.prolang
       WHERE NOT l.lanpltrusted AND l.lanname NOT IN ('internal', 'c')
         AND p.proname::text OPERATOR(pg_catalog.=)
             ANY (pg_catalog.string_to_array(?::text, pg_catalog.chr(1)))
      """;

  private final QuerySession session;
  private final QueryLimits limits;

  UntrustedFunctions(QuerySession session, QueryLimits limits) {
    this.session = session;
    this.limits = limits;
  }

  void check(Script script, Statement statement)
      throws DrydockException, ServerException, IOException {
    Set<String> names = FunctionCalls.names(FunctionCalls.in(script, statement));
    if (names.isEmpty()) {
      return;
    }
    FirstColumn found = new FirstColumn();
    session.read(
        LOOK, List.of(String.join("\u0001", names)), QueryAs.profile(), limits, found, n -> {});
    if (!found.texts().isEmpty()) {
      throw new DrydockException(
          Kind.REFUSED,
          Problem.error(
              "not-read-only",
              String.join(", ", found.texts())
                  + ": a function in a language that can reach files and other servers.",
              "The console only looks. Run this with psql if it is what you want."));
    }
  }
}
