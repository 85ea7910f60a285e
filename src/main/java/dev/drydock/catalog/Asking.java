package dev.drydock.catalog;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.server.WriteSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a query about some relations is put. */
interface Asking {
  /** Where a query wants OIDs; it may several times, and they are the same each time. */
  String RELATIONS = "?::text[]::oid[]";

  /** Rows of labels and values, each as a map. */
  List<Map<String, String>> ask(String sql, List<String> relations) throws ServerException;

  /** On a session that others use as well; what it sets lasts to the next rollback. */
  static Asking within(Session session) {
    return (sql, relations) -> {
      new SpellingSettings(session).setUntilRollback();
      int times = sql.split(java.util.regex.Pattern.quote(RELATIONS), -1).length - 1;
      return session.query(
          sql, Asking::texts, Collections.nCopies(times, (Object) relations).toArray());
    };
  }

  /**
   * On a session of its own, where each query is planned once: planning takes the server several
   * times as long as answering.
   */
  static Asking alone(WriteSession session) throws ServerException {
    new SpellingSettings(session).setForGood();
    Map<String, String> names = new HashMap<>();
    return (sql, relations) -> {
      String name = names.get(sql);
      if (name == null) {
        name = "drydock_look_" + names.size();
        String numbered = sql.replace(RELATIONS, "$1::oid[]");
        session.execute("PREPARE " + name + " (text[]) AS " + numbered, notice -> {});
        names.put(sql, name);
      }
      // numbers, every one of them
      String oids = "'{" + String.join(",", relations) + "}'";
      return session.query("EXECUTE " + name + "(" + oids + ")", Asking::texts);
    };
  }

  private static Map<String, String> texts(ResultSet row) throws SQLException {
    String[] labels = (String[]) row.getArray(1).getArray();
    String[] values = (String[]) row.getArray(2).getArray();
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      texts.put(labels[i], values[i]);
    }
    return texts;
  }
}
