package dev.drydock.scratch;

import dev.drydock.problem.DrydockException;
import dev.drydock.server.ServerException;
import dev.drydock.server.WriteSession;
import dev.drydock.sql.MadeObject;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Sends what makes a copy, and keeps what the scratch server refuses. */
final class Copying {
  /** They fail only where what they speak of is missing, and that is said already. */
  private static final Set<String> ATTENDANTS =
      Set.of("COMMENT", "GRANT", "REVOKE", "SET", "RESET");

  private static final int SHOWN = 80;

  /** Each group is a transaction, lest locks on thousands of tables be held at once. */
  private static final int GROUP = 100;

  private final List<NotCloned> notCloned = new ArrayList<>();

  private record Refused(String statement, ServerException why) {}

  List<NotCloned> notCloned() {
    return notCloned;
  }

  void note(String what) {
    notCloned.add(NotCloned.of(what));
  }

  /** What was noted elsewhere of the same schema. */
  void noted(List<NotCloned> elsewhere) {
    notCloned.addAll(elsewhere);
  }

  /** What cannot be made again. */
  void lacks(String what) {
    note(what + ": Drydock does not know how to copy it");
  }

  /** A statement of Drydock's own. */
  void attempt(WriteSession session, String statement) throws ServerException {
    try {
      session.execute(statement, notice -> {});
    } catch (ServerException e) {
      requireConnection(e);
      String what = shortened(statement) + ": " + e.error().message();
      Script script = Script.parse(statement);
      notCloned.add(new NotCloned(what, script.makes(script.statements().getFirst())));
    }
  }

  /**
   * The statements of a schema, many at a time. What is refused is tried again after the others,
   * for the order is not always right.
   */
  void schema(WriteSession session, List<String> statements, BooleanSupplier cancelled)
      throws DrydockException {
    List<String> waiting = statements;
    while (!waiting.isEmpty()) {
      List<Refused> refused = new ArrayList<>();
      for (int from = 0; from < waiting.size(); from += GROUP) {
        Cancelled.check(cancelled);
        group(session, waiting.subList(from, Math.min(from + GROUP, waiting.size())), refused);
      }
      if (refused.size() == waiting.size()) {
        refused.forEach(this::keep);
        return;
      }
      waiting = refused.stream().map(Refused::statement).toList();
    }
  }

  private static void group(WriteSession session, List<String> group, List<Refused> refused)
      throws ServerException {
    session.begin();
    List<String> rest = group;
    while (!rest.isEmpty()) {
      try {
        session.executeGroup(rest, notice -> {});
        rest = List.of();
      } catch (WriteSession.GroupFailure e) {
        ServerException why = (ServerException) e.getCause();
        requireConnection(why);
        rest = afterFailure(session, rest, e.index(), why, refused);
      }
    }
    session.commit();
  }

  /** Those before the refused one are right; the rest is still to be sent. */
  private static List<String> afterFailure(
      WriteSession session, List<String> group, int failed, ServerException why, List<Refused> all)
      throws ServerException {
    if (failed < 0 || failed >= group.size()) {
      throw why;
    }
    if (failed > 0) {
      try {
        session.executeGroup(group.subList(0, failed), notice -> {});
      } catch (WriteSession.GroupFailure e) {
        throw why;
      }
    }
    all.add(new Refused(group.get(failed), why));
    return group.subList(failed + 1, group.size());
  }

  private void keep(Refused refused) {
    if (refused.statement().contains(" OWNER TO ")) {
      return; // fails only where the object is missing too
    }
    Script script = Script.parse(refused.statement());
    for (Statement statement : script.statements()) {
      if (!ATTENDANTS.contains(statement.command())) {
        List<MadeObject> objects = script.makes(statement);
        String what =
            objects.isEmpty() ? shortened(refused.statement()) : objects.getFirst().toString();
        notCloned.add(new NotCloned(what + ": " + refused.why().error().message(), objects));
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
