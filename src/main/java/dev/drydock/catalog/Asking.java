package dev.drydock.catalog;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session.RowMapper;
import dev.drydock.server.WriteSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a query about some relations is put, so that it is planned once. */
interface Asking {

  /** Rows of a query whose {@code $1} are OIDs. */
  <T> List<T> ask(String sql, RowMapper<T> mapper, Collection<Long> relations)
      throws ServerException;

  /** On a session that others use as well; what it sets lasts to the next rollback. */
  static Asking within(WriteSession session) {
    SpellingSettings settings = new SpellingSettings(session);
    return new Asking() {
      @Override
      public <T> List<T> ask(String sql, RowMapper<T> mapper, Collection<Long> relations)
          throws ServerException {
        settings.setUntilRollback(session);
        return session.queryPlanned(sql, mapper, relations);
      }
    };
  }

  /** On a session of its own. */
  static Asking alone(WriteSession session) throws ServerException {
    new SpellingSettings(session).setForGood();
    return session::queryPlanned;
  }

  /** A row of labels and values. */
  static Map<String, String> texts(ResultSet row) throws SQLException {
    String[] labels = (String[]) row.getArray(1).getArray();
    String[] values = (String[]) row.getArray(2).getArray();
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      texts.put(labels[i], values[i]);
    }
    return texts;
  }
}
