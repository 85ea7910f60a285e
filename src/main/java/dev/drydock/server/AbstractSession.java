package dev.drydock.server;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What reading and writing sessions do alike. */
abstract class AbstractSession implements Session {
  private final Wire wire;
  private final ServerFacts facts;

  AbstractSession(Wire wire, ServerFacts facts) {
    this.wire = wire;
    this.facts = facts;
  }

  final Wire wire() {
    return wire;
  }

  @Override
  public final ServerFacts facts() {
    return facts;
  }

  @Override
  public final void cancel() {
    wire.cancel();
  }

  @Override
  public final <T> List<T> query(String sql, RowMapper<T> mapper, Object... parameters)
      throws ServerException {
    return run(
        () -> {
          try (PreparedStatement statement = Binding.prepare(wire.connection(), sql, parameters);
              ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
              all.add(mapper.map(rows));
            }
            return all;
          }
        });
  }

  /** Runs something that can be cancelled, and says what went wrong in the server's words. */
  final <T> T run(Wire.SqlCall<T> call) throws ServerException {
    try {
      return wire.call(call);
    } catch (SQLException e) {
      throw ServerErrors.failure(e);
    }
  }
}
