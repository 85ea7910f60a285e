package dev.drydock.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;

/** COPY with its data in the statement's own text, or with data nobody wants. */
final class Copies {
  private static final String CONNECTION_FAILURE = "08006";

  private final Wire wire;

  Copies(Wire wire) {
    this.wire = wire;
  }

  /** Sends the rows of a {@code COPY … FROM STDIN}; gives how many there were. */
  long in(String statement, String data) throws SQLException {
    return copy(manager -> manager.copyIn(statement, new StringReader(data)));
  }

  /** Reads the rows of a {@code COPY … TO STDOUT} and drops them; gives how many there were. */
  long out(String statement) throws SQLException {
    return copy(manager -> manager.copyOut(statement, OutputStream.nullOutputStream()));
  }

  @FunctionalInterface
  private interface Copy {
    long with(CopyManager manager) throws SQLException, IOException;
  }

  private long copy(Copy copy) throws SQLException {
    try {
      return copy.with(wire.connection().getCopyAPI());
    } catch (IOException e) {
      throw new SQLException(e.getMessage(), CONNECTION_FAILURE, e);
    }
  }
}
