package dev.drydock.compare;

import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes random changes to a database, as people do by hand. */
public final class ByHand {
  private static final String SAVEPOINT = "by_hand";

  private final WriteSession session;
  private final Random random;
  private final Map<String, String> kinds = new LinkedHashMap<>();
  private int number;

  /** On a session with a transaction open. */
  public ByHand(WriteSession session, Random random) throws ServerException {
    this.session = session;
    this.random = random;
    kinds.putAll(all());
    session.execute(
        "CREATE OR REPLACE FUNCTION pg_temp.has_rows(t oid) RETURNS boolean LANGUAGE plpgsql AS"
            + " $f$ DECLARE found boolean; BEGIN"
            + " IF NOT EXISTS (SELECT FROM pg_class WHERE oid = t AND relkind IN ('r', 'p')) THEN"
            + " RETURN false; END IF; EXECUTE 'SELECT EXISTS (SELECT FROM '"
            + " || t::regclass || ')' INTO found; RETURN found; END $f$",
        notice -> {});
    run(kinds.remove("prepare"));
  }

  /** Changes that were made before, those that can still be made. */
  void run(List<String> changes) throws ServerException {
    for (String sql : changes) {
      session.savepoint(SAVEPOINT);
      try {
        run(sql);
      } catch (ServerException e) {
        session.rollbackTo(SAVEPOINT);
      }
      session.release(SAVEPOINT);
    }
  }

  private void run(String sql) throws ServerException {
    Script script = Script.parse(sql);
    for (Statement statement : script.statements()) {
      session.execute(script.textOf(statement), notice -> {});
    }
  }

  private static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    String[] entries = Resources.text("/compare/by-hand.sql").split("(?m)^-- # ");
    for (int i = 1; i < entries.length; i++) {
      int end = entries[i].indexOf('\n');
      all.put(entries[i].substring(0, end), entries[i].substring(end + 1));
    }
    return all;
  }

  static List<String> kinds() {
    return all().keySet().stream().filter(name -> !name.equals("prepare")).toList();
  }

  /** A number of changes of any kind. */
  public List<String> some(int count) throws ServerException {
    List<String> done = new ArrayList<>();
    List<String> names = kinds();
    while (done.size() < count) {
      done.addAll(of(names.get(random.nextInt(names.size())), 1));
    }
    return done;
  }

  /** At most a number of changes of one kind. */
  List<String> of(String kind, int count) throws ServerException {
    number++;
    List<String> possible;
    session.savepoint(SAVEPOINT);
    try {
      possible =
          new ArrayList<>(
              session.query(
                  kinds.get(kind).replace("{n}", Integer.toString(number)),
                  row -> row.getString(1)));
      session.release(SAVEPOINT);
    } catch (ServerException e) {
      session.rollbackTo(SAVEPOINT);
      throw new AssertionError(kind + ": " + e.getMessage(), e);
    }
    possible.sort(null);
    Collections.shuffle(possible, random);
    List<String> done = new ArrayList<>();
    for (String sql : possible.subList(0, Math.min(12, possible.size()))) {
      if (done.size() == count) {
        break;
      }
      session.savepoint(SAVEPOINT);
      try {
        run(sql);
        session.release(SAVEPOINT);
        done.add(sql);
      } catch (ServerException e) {
        session.rollbackTo(SAVEPOINT);
      }
    }
    return done;
  }
}
