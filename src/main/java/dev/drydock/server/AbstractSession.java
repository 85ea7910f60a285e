package dev.drydock.server;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
          try (PreparedStatement statement = Binding.prepare(wire.connection(), sql, parameters)) {
            Optional<EscapedText.Rewritten> escaped =
                facts.encodingUnknown() ? EscapedText.ofTexts(sql, statement) : Optional.empty();
            if (escaped.isEmpty()) {
              return all(statement, mapper);
            }
            try (PreparedStatement other =
                Binding.prepare(wire.connection(), escaped.get().sql(), parameters)) {
              return all(other, mapper);
            }
          }
        });
  }

  @Override
  public final List<Boolean> parses(List<String> texts) throws ServerException {
    return ParsedTexts.of(this, texts);
  }

  private static <T> List<T> all(PreparedStatement statement, RowMapper<T> mapper)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      add(rows, mapper, all);
      return all;
    }
  }

  /** One message of whole commands, with the rows of all that give any. */
  final <T> List<T> queryAsItIs(String text, RowMapper<T> mapper) throws ServerException {
    return run(
        () -> {
          try (Statement statement = wire.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            List<T> all = new ArrayList<>();
            boolean hasRows = statement.execute(text);
            while (hasRows || statement.getUpdateCount() != -1) {
              if (hasRows) {
                add(statement.getResultSet(), mapper, all);
              }
              hasRows = statement.getMoreResults();
            }
            return all;
          }
        });
  }

  private static <T> void add(ResultSet rows, RowMapper<T> mapper, List<T> all)
      throws SQLException {
    while (rows.next()) {
      all.add(mapper.map(rows));
    }
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
