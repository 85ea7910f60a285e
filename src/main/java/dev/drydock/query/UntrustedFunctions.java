package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.server.QueryAs;
import dev.drydock.server.QueryLimits;
import dev.drydock.server.QuerySession;
import dev.drydock.server.ResultColumn;
import dev.drydock.server.RowSink;
import dev.drydock.server.ServerException;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    Set<String> names = called(script, statement);
    if (names.isEmpty()) {
      return;
    }
    Found found = new Found();
    session.read(
        LOOK, List.of(String.join("\u0001", names)), QueryAs.profile(), limits, found, n -> {});
    if (!found.names.isEmpty()) {
      throw new DrydockException(
          Kind.REFUSED,
          Problem.error(
              "not-read-only",
              String.join(", ", found.names)
                  + ": a function in a language that can reach files and other servers.",
              "The console only looks. Run this with psql if it is what you want."));
    }
  }

  private static Set<String> called(Script script, Statement statement) {
    return FunctionCalls.in(script, statement).stream()
        .filter(call -> !call.keyword())
        .map(FunctionCalls.Call::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static final class Found implements RowSink {
    private final List<String> names = new ArrayList<>();

    @Override
    public void columns(List<ResultColumn> columns) {}

    @Override
    public boolean row(byte[][] values) {
      names.add(new String(values[0], StandardCharsets.UTF_8));
      return true;
    }
  }
}
