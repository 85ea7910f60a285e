package dev.drydock.server;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.core.Field;
import org.postgresql.core.Query;
import org.postgresql.core.ResultCursor;
import org.postgresql.core.ResultHandlerBase;
import org.postgresql.core.Tuple;

/** Keeps the one value a message of several commands ends with. */
final class OneValue extends ResultHandlerBase {
  private String value = "";

  @Override
  public void handleResultRows(Query query, Field[] fields, List<Tuple> rows, ResultCursor cursor) {
    value = new String(rows.getLast().get(0), StandardCharsets.UTF_8);
  }

  @Override
  public void handleWarning(java.sql.SQLWarning warning) {
    // Drydock's own commands; what they are warned of has no place in a migration's log.
  }

  /** Empty when no row came. */
  String value() throws SQLException {
    if (value.isEmpty()) {
      throw new SQLException("the server answered without a row", "08P01");
    }
    return value;
  }
}
