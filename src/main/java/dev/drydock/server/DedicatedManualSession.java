package dev.drydock.server;

import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Problem;
import dev.drydock.server.WriteSession.TransactionState;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.jdbc.PgConnection;

/** A {@link ManualSession} on a connection that reads through portals. */
final class DedicatedManualSession implements ManualSession {
  private static final String STATEMENT = "drydock_statement";
  private static final String UNDO =
      "ROLLBACK TO SAVEPOINT " + STATEMENT + "; RELEASE SAVEPOINT " + STATEMENT;

  private final Wire wire;
  private final PortalRows rows;
  private final SessionState state;
  private Optional<QueryAs> begunAs = Optional.empty();

  private DedicatedManualSession(Wire wire, SessionState state) {
    this.wire = wire;
    this.rows = new PortalRows(wire.connection());
    this.state = state;
  }

  static DedicatedManualSession open(PgConnection connection, SessionState state)
      throws SQLException {
    // a portal lives in a transaction; pgjdbc uses one only when it believes to be in one
    connection.setAutoCommit(false);
    Wire wire = new Wire(connection);
    wire.send(state.everything());
    return new DedicatedManualSession(wire, state);
  }

  @Override
  public Done run(
      String statement,
      List<String> parameters,
      QueryAs as,
      QueryLimits limits,
      RowSink sink,
      Consumer<Notice> notices)
      throws ServerException, IOException {
    begin(as, limits);
    IOException[] ofSink = new IOException[1];
    Done done;
    try {
      done =
          wire.call(
              () -> {
                try {
                  return rows.read(statement, parameters, sink, notices);
                } catch (IOException e) {
                  ofSink[0] = e;
                  return new Done(0, 0);
                }
              });
      send(ofSink[0] == null ? "RELEASE SAVEPOINT " + STATEMENT : UNDO);
    } catch (SQLException e) {
      throw undone(e);
    }
    if (ofSink[0] != null) {
      throw ofSink[0];
    }
    return done;
  }

  private void begin(QueryAs as, QueryLimits limits) throws ServerException {
    if (inTransaction()) {
      if (!begunAs.equals(Optional.of(as))) {
        throw anotherRole();
      }
      send(limits(limits) + "SAVEPOINT " + STATEMENT);
      return;
    }
    StringBuilder sql = new StringBuilder("BEGIN; ");
    sql.append(limits(limits));
    as.settings()
        .forEach(
            (name, value) ->
                sql.append("SELECT pg_catalog.set_config(")
                    .append(Sql.literal(name))
                    .append(", ")
                    .append(Sql.literal(value))
                    .append(", true); "));
    as.role()
        .ifPresent(role -> sql.append("SET LOCAL ROLE ").append(Session.quoted(role)).append("; "));
    try {
      send(sql + "SAVEPOINT " + STATEMENT);
      begunAs = Optional.of(as);
    } catch (ServerException e) {
      if (!e.error().connectionLost()) {
        send("ROLLBACK");
      }
      throw e;
    }
  }

  /** Standard strings, else a backslash could end one where no lexer here expects it. */
  private static String limits(QueryLimits limits) {
    return "SET LOCAL standard_conforming_strings TO on; SET LOCAL lock_timeout TO "
        + Sql.milliseconds(limits.lockTimeout())
        + "; SET LOCAL statement_timeout TO "
        + Sql.milliseconds(limits.statementTimeout())
        + "; ";
  }

  /** What is said stays the first failure, whatever comes of undoing it. */
  private ServerException undone(SQLException failure) {
    ServerException said = ServerErrors.failure(failure);
    if (said.error().connectionLost()) {
      abandon();
      return said;
    }
    try {
      send(UNDO);
    } catch (ServerException e) {
      said.addSuppressed(e);
      abandon();
    }
    return said;
  }

  @Override
  public boolean inTransaction() {
    return alive() && wire.state() != TransactionState.IDLE;
  }

  @Override
  public Optional<String> transactionId() throws ServerException {
    try {
      String id =
          wire.ask("SELECT coalesce(pg_catalog.pg_current_xact_id_if_assigned()::text, '')");
      return Optional.of(id).filter(text -> !text.isEmpty());
    } catch (SQLException e) {
      throw ServerErrors.failure(e);
    }
  }

  @Override
  public void commit() throws ServerException {
    end("COMMIT");
  }

  @Override
  public void rollback() throws ServerException {
    end("ROLLBACK");
  }

  /** Afterwards every setting is as it was when the session was opened. */
  private void end(String how) throws ServerException {
    if (!inTransaction()) {
      return;
    }
    begunAs = Optional.empty();
    send(how);
    send(state.settings());
  }

  @Override
  public void cancel() {
    wire.cancel();
  }

  @Override
  public void abandon() {
    wire.connection().getQueryExecutor().abort();
  }

  @Override
  public boolean alive() {
    try {
      return !wire.connection().isClosed();
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      if (inTransaction()) {
        wire.send("ROLLBACK");
      }
      wire.connection().close();
    } catch (SQLException e) {
      abandon();
    }
  }

  private void send(String sql) throws ServerException {
    try {
      wire.send(sql);
    } catch (SQLException e) {
      throw ServerErrors.failure(e);
    }
  }

  private static ServerException anotherRole() {
    String message = "The transaction was begun as another role or with other claims.";
    String remedy = "Commit it or roll it back first.";
    ServerError error = ServerErrors.own("25001", message, Optional.empty());
    return new ServerException(
        Kind.REFUSED, Problem.error("transaction-of-another", message, remedy), error, null);
  }
}
