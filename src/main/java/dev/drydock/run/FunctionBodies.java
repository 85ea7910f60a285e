package dev.drydock.run;

import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.server.ServerError;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.MadeObject;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.ddl.Setting;
import dev.drydock.sql.ddl.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks, at the end of a rehearsal, into the bodies of the functions it made, when all they name
 * should be there: with the language's own validator where a file told PostgreSQL not to ({@code
 * check_function_bodies} off, as dumps do), and with plpgsql_check where the database has it. What
 * it finds would fail at the first call; making the function succeeds, so it is a warning.
 */
final class FunctionBodies {
  private static final String POINT = "drydock_bodies";
  private static final String NO_RIGHT = "42501";
  private static final String NO_TABLE = "42P01";
  private static final Set<String> OFF = Set.of("off", "false", "no", "0");

  private static final String NOW =
      "SELECT pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::pg_catalog.xid::text";

  private static final String MADE =
      """
      SELECT p.oid::bigint, p.oid::pg_catalog.regprocedure::text, l.lanname,
             p.prosrc ~* '\\mcreate\\s+(local\\s+|global\\s+)?temp'
        FROM pg_catalog.pg_proc p
        JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        JOIN pg_catalog.pg_language l ON l.oid = p.prolang
       WHERE p.proname = ? AND (? = '' OR n.nspname = ?) AND l.lanname IN ('sql', 'plpgsql')
         AND pg_catalog.age(p.xmin) <= pg_catalog.age(?::pg_catalog.xid)
       ORDER BY 1
      """;

  private static final String CHECKER =
      """
      SELECT pg_catalog.quote_ident(n.nspname)
        FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
       WHERE e.extname = 'plpgsql_check'
      """;

  /** A trigger function is checked for each table that has it in a trigger. */
  private static final String CHECKED =
      """
      SELECT r.lineno, r.sqlstate, r.message
        FROM (SELECT p.oid, coalesce(t.tgrelid, 0) AS relation
                FROM pg_catalog.pg_proc p
                LEFT JOIN pg_catalog.pg_trigger t ON t.tgfoid = p.oid AND NOT t.tgisinternal
               WHERE p.oid = ?::bigint::oid
                 AND p.prorettype <> 'pg_catalog.event_trigger'::pg_catalog.regtype
                 AND (t.oid IS NOT NULL
                      OR p.prorettype <> 'pg_catalog.trigger'::pg_catalog.regtype)
               GROUP BY 1, 2) f,
             LATERAL %s.plpgsql_check_function_tb(f.oid, f.relation) r
       WHERE r.level = 'error'
      """;

  private final List<Written> written;
  private final WriteSession session;
  private final String since;

  /**
   * One that a statement makes.
   *
   * @param unchecked whether PostgreSQL is told not to look into its body
   */
  private record Written(MadeObject function, Place place, boolean unchecked) {}

  private record Made(long oid, String signature, String language, boolean temporaries) {}

  private record Said(int line, String sqlState, String message) {}

  private FunctionBodies(WriteSession session, List<Written> written, String since) {
    this.session = session;
    this.written = written;
    this.since = since;
  }

  /** Made before the run; empty where it makes no function. */
  static Optional<FunctionBodies> of(RunPlan plan, WriteSession session) throws ServerException {
    List<Written> written = new ArrayList<>();
    for (PlannedMigration planned : plan.migrations()) {
      written.addAll(in(planned));
    }
    return written.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FunctionBodies(
                session, written, session.query(NOW, row -> row.getString(1)).getFirst()));
  }

  private static List<Written> in(PlannedMigration planned) {
    Script script = planned.script();
    List<Written> written = new ArrayList<>();
    boolean unchecked = false;
    for (Statement statement : script.statements()) {
      if (statement.command().equals("SET") || statement.command().equals("RESET")) {
        unchecked = switchedOff(script, statement).orElse(unchecked);
      }
      if (statement.command().endsWith("FUNCTION") || statement.command().endsWith("PROCEDURE")) {
        int line = script.position(statement.start()).line();
        Place place = new Place(planned.migration().file(), line, 1);
        for (MadeObject object : script.makes(statement)) {
          if (object.kind() == MadeObject.Kind.FUNCTION) {
            written.add(new Written(object, place, unchecked));
          }
        }
      }
    }
    return written;
  }

  /** Whether a SET turns the check of bodies off, or on; empty where it is about another thing. */
  static Optional<Boolean> switchedOff(Script script, Statement statement) {
    return Shapes.of(script, statement) instanceof Setting setting
            && setting.name().equals("check_function_bodies")
        ? Optional.of(
            setting
                .value()
                .map(value -> value.in(script.text()).replace("'", "").strip())
                .filter(value -> OFF.contains(value.toLowerCase(Locale.ROOT)))
                .isPresent())
        : Optional.empty();
  }

  /** Tells what is wrong with them; where that cannot be looked up, that. */
  void tell(RunTally tally, RunEvents events) {
    try {
      problems().forEach(tally::warn);
    } catch (ServerException e) {
      events.remark("The bodies of functions could not be looked into: " + e.getMessage());
    }
  }

  /**
   * What is wrong with those that are there now. Leaves nothing behind; in an open transaction it
   * takes its savepoint back.
   */
  private List<Problem> problems() throws ServerException {
    if (session.transactionState() == WriteSession.TransactionState.FAILED) {
      return List.of();
    }
    boolean own = session.transactionState() == WriteSession.TransactionState.IDLE;
    if (own) {
      session.restoreState();
      session.begin();
    }
    try {
      return looked();
    } finally {
      if (own) {
        session.rollback();
      }
    }
  }

  private List<Problem> looked() throws ServerException {
    Optional<String> checker = session.query(CHECKER, row -> row.getString(1)).stream().findFirst();
    List<Problem> problems = new ArrayList<>();
    for (Written one : written) {
      if (one.unchecked() || checker.isPresent()) {
        for (Made made : made(one.function())) {
          if (one.unchecked()) {
            refused(made).ifPresent(error -> problems.add(problem(one, made, error)));
          }
          if (checker.isPresent() && made.language().equals("plpgsql")) {
            said(checker.get(), made).forEach(said -> problems.add(problem(one, made, said)));
          }
        }
      }
    }
    return problems.stream().distinct().toList();
  }

  private List<Made> made(MadeObject function) throws ServerException {
    String schema = function.schema().orElse("");
    return session.query(
        MADE,
        row -> new Made(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)),
        function.name(),
        schema,
        schema,
        since);
  }

  /** What the validator of its language says. */
  private Optional<ServerError> refused(Made made) throws ServerException {
    String validator = made.language().equals("sql") ? "fmgr_sql" : "plpgsql";
    session.savepoint(POINT);
    try {
      session.execute("SET LOCAL check_function_bodies = on", notice -> {});
      session.query(
          "SELECT pg_catalog." + validator + "_validator(?::bigint::oid)::text",
          row -> true,
          made.oid());
      return Optional.empty();
    } catch (ServerException e) {
      return Optional.of(e.error())
          .filter(error -> !error.sqlState().equals(NO_RIGHT))
          .filter(error -> !(made.temporaries() && error.sqlState().equals(NO_TABLE)));
    } finally {
      session.rollbackTo(POINT);
      session.release(POINT);
    }
  }

  private List<Said> said(String checker, Made made) throws ServerException {
    session.savepoint(POINT);
    try {
      return session
          .query(
              CHECKED.formatted(checker),
              row -> new Said(row.getInt(1), row.getString(2), row.getString(3)),
              made.oid())
          .stream()
          .filter(said -> !(made.temporaries() && said.sqlState().equals(NO_TABLE)))
          .distinct()
          .toList();
    } catch (ServerException e) {
      if (e.error().connectionLost()) {
        throw e;
      }
      return List.of(); // the checker itself failed: that says nothing of the body
    } finally {
      session.rollbackTo(POINT);
      session.release(POINT);
    }
  }

  private static Problem problem(Written one, Made made, ServerError error) {
    return problem(
        one,
        "%s will fail when it is called: %s (%s)."
            .formatted(made.signature(), error.message(), error.sqlState()),
        "Correct its body. PostgreSQL took it unseen, as the file sets check_function_bodies off.");
  }

  private static Problem problem(Written one, Made made, Said said) {
    return problem(
        one,
        "%s will fail when it comes to line %d of its body: %s (%s), says plpgsql_check."
            .formatted(made.signature(), said.line(), said.message(), said.sqlState()),
        "Correct its body, or make what it names before it is called.");
  }

  private static Problem problem(Written one, String message, String remedy) {
    return new Problem(
        "function-body",
        Severity.WARNING,
        message,
        remedy,
        List.of(),
        List.of(one.place().file()),
        Optional.of(one.place()));
  }
}
