package dev.drydock.server;

import dev.drydock.server.Answers.Done;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A writing session on a connection of its own. */
final class PinnedSession extends AbstractSession implements WriteSession {
  private final PlannedQueries planned = new PlannedQueries();
  private final Groups groups;
  private final Pipelines pipelines;
  private final Copies copies;
  private SessionState state;

  private PinnedSession(Wire wire, ServerFacts facts, SessionState state) {
    super(wire, facts);
    this.groups = new Groups(wire);
    this.pipelines = new Pipelines(wire);
    this.copies = new Copies(wire);
    this.state = state;
  }

  /** The session in its starting state; closes the connection when that cannot be reached. */
  static PinnedSession open(Wire wire, ServerFacts facts, SessionState state)
      throws ServerException {
    PinnedSession session = new PinnedSession(wire, facts, state);
    try {
      session.restoreState();
      return session;
    } catch (ServerException e) {
      session.close();
      throw e;
    }
  }

  @Override
  public int backendPid() {
    return wire().connection().getBackendPID();
  }

  @Override
  public void begin() throws ServerException {
    send("BEGIN");
  }

  @Override
  public Optional<String> pipeline(Pipeline pipeline, PipelineListener heard)
      throws ServerException {
    if (pipeline.opening() == Opening.BEGIN_RESTORED) {
      planned.forget();
    }
    pipeline.statements().forEach(planned::hear);
    return pipelines.send(pipeline, state, heard);
  }

  @Override
  public void commit() throws ServerException {
    List<Done> done = send("COMMIT");
    if (done.getFirst().tag().equals("ROLLBACK")) {
      // the server rolls a failed transaction back and calls that no error
      throw ServerErrors.ownFailure(
          "25P02",
          "The transaction had failed, so COMMIT rolled it back.",
          "Look at the error before this one.");
    }
  }

  @Override
  public void rollback() throws ServerException {
    // through a pooler the next one may be of another client
    send(planned.any() ? "ROLLBACK; DEALLOCATE ALL" : "ROLLBACK");
    planned.forget();
  }

  @Override
  public TransactionState transactionState() {
    return wire().state();
  }

  @Override
  public void savepoint(String name) throws ServerException {
    send("SAVEPOINT " + Session.quoted(name));
  }

  @Override
  public void rollbackTo(String name) throws ServerException {
    send("ROLLBACK TO SAVEPOINT " + Session.quoted(name));
  }

  @Override
  public void release(String name) throws ServerException {
    send("RELEASE SAVEPOINT " + Session.quoted(name));
  }

  @Override
  public StatementResult execute(String statement, Consumer<Notice> notices)
      throws ServerException {
    planned.hear(statement);
    long start = System.nanoTime();
    List<Done> done;
    try {
      done = wire().send(statement, new Answers(notices));
    } catch (SQLException e) {
      throw ServerErrors.failure(e);
    }
    if (done.size() > 1) {
      throw ServerErrors.ownFailure(
          "42601",
          "What was sent as one statement was " + done.size() + ": " + tags(done) + ".",
          "Report the statement: Drydock's splitter took several for one.");
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return done.isEmpty()
        ? new StatementResult("", 0, took)
        : new StatementResult(done.getFirst().tag(), done.getFirst().rows(), took);
  }

  @Override
  public long update(String sql, Object... parameters) throws ServerException {
    return run(
        () -> {
          try (PreparedStatement statement =
              Binding.prepare(wire().connection(), sql, parameters)) {
            return statement.execute() ? 0L : Math.max(0, statement.getLargeUpdateCount());
          }
        });
  }

  @Override
  public <T> List<T> queryPlanned(String sql, RowMapper<T> mapper, Collection<Long> oids)
      throws ServerException {
    return queryAsItIs(planned.text(sql, oids, this::send), mapper);
  }

  @Override
  public <T> List<T> queryPlanned(List<Question> questions, RowMapper<T> mapper)
      throws ServerException {
    StringBuilder text = new StringBuilder();
    for (Question question : questions) {
      text.append(planned.text(question.sql(), question.oids(), this::send)).append(";\n");
    }
    return queryAsItIs(text.toString(), mapper);
  }

  @Override
  public <T> List<T> queryPlannedRenewing(String sql, RowMapper<T> mapper, String savepoint)
      throws ServerException {
    String name = Session.quoted(savepoint);
    String renewing = "; RELEASE SAVEPOINT " + name + "; SAVEPOINT " + name;
    return queryAsItIs(planned.text(sql, List.of(), this::send) + renewing, mapper);
  }

  @Override
  public void discardLeftovers() throws ServerException {
    String others;
    try {
      others =
          wire()
              .ask(
                  "CLOSE ALL; DISCARD TEMP; SELECT pg_catalog.concat(';', pg_catalog.string_agg("
                      + "'DEALLOCATE ' || pg_catalog.quote_ident(name), '; '))"
                      + " FROM pg_catalog.pg_prepared_statements WHERE name <> ALL ("
                      + planned.all()
                      + ")");
    } catch (SQLException e) {
      throw ServerErrors.failure(e);
    }
    if (others.length() > 1) {
      send(others);
    }
  }

  @Override
  public List<Long> executeGroup(List<String> statements, Consumer<Notice> notices)
      throws ServerException, GroupFailure {
    if (transactionState() != TransactionState.OPEN) {
      throw ServerErrors.ownFailure(
          "25P01",
          "A group of statements needs an open transaction.",
          "Report this: the group was sent without one.");
    }
    return groups.rows(new Batch(statements), notices);
  }

  @Override
  public boolean executeTogether(List<String> statements) {
    statements.forEach(planned::hear);
    return groups.allWell(new Batch(statements));
  }

  @Override
  public int commitTogether(List<List<String>> transactions) throws ServerException {
    planned.forget();
    int committed = groups.committed(state.everything(), transactions);
    if (committed < transactions.size()) {
      if (transactionState() != TransactionState.IDLE) {
        send("ROLLBACK");
      }
      restoreState();
    }
    return committed;
  }

  @Override
  public long copyIn(String statement, String data) throws ServerException {
    return run(() -> copies.in(statement, data));
  }

  @Override
  public long copyOut(String statement) throws ServerException {
    return run(() -> copies.out(statement));
  }

  @Override
  public void restoreState() throws ServerException {
    planned.forget();
    send(state.everything());
  }

  @Override
  public boolean restoreStateAndCounters() throws ServerException {
    boolean can = facts().major() >= 15;
    planned.forget();
    // the counters are given away when the session is idle, which it is after this message
    String counters = can ? "; SELECT pg_catalog.pg_stat_force_next_flush()" : "";
    send(state.everything() + counters);
    return can;
  }

  @Override
  public String restoreSettingsInTransaction() throws ServerException {
    Pipeline settings = new Pipeline(Opening.NONE, List.of(), true);
    return pipelines.send(settings, state, PipelineListener.NOBODY).orElseThrow();
  }

  @Override
  public void lockTimeout(Duration timeout) throws ServerException {
    send("SET lock_timeout TO " + Sql.milliseconds(timeout));
    state = state.withLockTimeout(timeout);
  }

  @Override
  public void home(String schema) throws ServerException {
    String path =
        query("SELECT pg_catalog.current_setting('search_path')", row -> row.getString(1))
            .getFirst();
    String rest = path.isEmpty() ? "" : ", " + path;
    state = state.withPath(Session.quoted(schema) + rest);
    restoreState();
  }

  @Override
  public void statementTimeout(Duration timeout) throws ServerException {
    send("SET statement_timeout TO " + Sql.milliseconds(timeout));
    state = state.withStatementTimeout(timeout);
  }

  @Override
  public boolean tryAdvisoryLock(long key) throws ServerException {
    return query("SELECT pg_catalog.pg_try_advisory_lock(?)", row -> row.getBoolean(1), key)
        .getFirst();
  }

  @Override
  public void advisoryUnlock(long key) throws ServerException {
    query("SELECT pg_catalog.pg_advisory_unlock(?)", row -> row.getBoolean(1), key);
  }

  @Override
  public Optional<String> currentTransactionId() throws ServerException {
    return query(
            "SELECT pg_catalog.pg_current_xact_id_if_assigned()::text",
            row -> Optional.ofNullable(row.getString(1)))
        .getFirst();
  }

  @Override
  public void close() {
    try {
      wire().connection().close();
    } catch (SQLException e) {
      wire().connection().getQueryExecutor().abort();
    }
  }

  private List<Done> send(String sql) throws ServerException {
    try {
      return wire().send(sql);
    } catch (SQLException e) {
      throw ServerErrors.failure(e);
    }
  }

  private static String tags(List<Done> done) {
    return String.join(", ", done.stream().map(Done::tag).toList());
  }
}
