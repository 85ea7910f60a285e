package dev.drydock.scratch;

import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.MadeObject;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sends what makes a copy, and keeps what the scratch server refuses. */
final class Copying {
  /** They fail only where what they speak of is missing, and that is said already. */
  private static final Set<String> ATTENDANTS = Set.of("COMMENT", "GRANT", "REVOKE");

  private static final int SHOWN = 80;

  private final List<NotCloned> notCloned = new ArrayList<>();

  List<NotCloned> notCloned() {
    return notCloned;
  }

  void note(String what) {
    notCloned.add(NotCloned.of(what));
  }

  /** A statement of Drydock's own. */
  void attempt(WriteSession session, String statement) throws ServerException {
    try {
      session.execute(statement, notice -> {});
    } catch (ServerException e) {
      requireConnection(e);
      note(shortened(statement) + ": " + e.error().message());
    }
  }

  /** A statement of the dump. */
  void attempt(WriteSession session, Script script, Statement statement) throws ServerException {
    String text = script.textOf(statement);
    try {
      session.execute(text, notice -> {});
    } catch (ServerException e) {
      requireConnection(e);
      if (!ATTENDANTS.contains(statement.command())) {
        List<MadeObject> objects = script.makes(statement);
        String what = objects.isEmpty() ? shortened(text) : objects.getFirst().toString();
        notCloned.add(new NotCloned(what + ": " + e.error().message(), objects));
      }
    }
  }

  private static void requireConnection(ServerException e) throws ServerException {
    if (e.error().connectionLost()) {
      throw e;
    }
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
  }
}
