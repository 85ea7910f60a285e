package dev.drydock.server;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The prepared statements of one session for what Drydock asks again and again: planning such a
 * question takes the server several times as long as answering it. Once a statement was seen that
 * does away with prepared statements, nothing is prepared any more; a function from before that
 * does is not seen.
 */
final class PlannedQueries {
  private static final Pattern DOES_AWAY =
      Pattern.compile("\\b(?:DEALLOCATE|DISCARD)\\b", Pattern.CASE_INSENSITIVE);

  private final Map<String, String> names = new HashMap<>();
  private int made;
  private boolean over;

  /** Hears what is sent of others, as long as something is prepared or may be. */
  void hear(String text) {
    if (!over && DOES_AWAY.matcher(text).find()) {
      over = true;
      names.clear();
    }
  }

  /** Sends one command. */
  @FunctionalInterface
  interface Sending {
    List<Answers.Done> send(String command) throws ServerException;
  }

  /** A question as it is to be asked: prepared now, unless it was before, or may not be. */
  String text(String sql, Collection<Long> oids, Sending sending) throws ServerException {
    boolean about = sql.contains("$1");
    if (over) {
      return about ? sql.replace("$1", array(oids)) : sql;
    }
    String name = names.get(sql);
    if (name == null) {
      made++;
      name = "drydock_" + made;
      sending.send("PREPARE " + name + " AS " + sql);
      names.put(sql, name);
    }
    return "EXECUTE " + name + (about ? "(" + array(oids) + ")" : "");
  }

  boolean any() {
    return !names.isEmpty();
  }

  /** All prepared statements of the session are gone. */
  void forget() {
    names.clear();
  }

  /** The names as SQL text of an array. */
  String all() {
    return array(names.values());
  }

  /** Numbers or plain names as SQL text of an array. */
  static String array(Collection<?> plain) {
    return plain.stream().map(String::valueOf).collect(Collectors.joining(",", "'{", "}'"));
  }
}
