package dev.drydock.run;

import dev.drydock.server.ServerException;
import dev.drydock.server.Session;
import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds runs of plain INSERTs that may travel together, because a round trip each would cost seven
 * times as much. Only into tables without rules of their own; where it is for real also without
 * triggers, so that a group's effects and notices are those of its rows.
 */
final class InsertGroups {
  private static final int FEWEST = 8;
  private static final int MOST = 500;
  private static final int MOST_CHARACTERS = 256 * 1024;

  private static final String PLAIN =
      """
      SELECT c.relkind IN ('r', 'p') AND NOT c.relhasrules
         AND NOT EXISTS (SELECT FROM pg_catalog.pg_trigger t
                          WHERE NOT t.tgisinternal
                            AND (t.tgrelid = c.oid OR t.tgrelid IN
                                  (SELECT relid FROM pg_catalog.pg_partition_tree(c.oid))))
        FROM pg_catalog.pg_class c
       WHERE c.oid = pg_catalog.to_regclass(?)
      """;

  private static final String WITHOUT_RULES =
      """
      SELECT c.relkind IN ('r', 'p') AND NOT c.relhasrules
        FROM pg_catalog.pg_class c
       WHERE c.oid = pg_catalog.to_regclass(?)
      """;

  private final Session session;
  private final Script script;
  private final String question;
  private final Map<String, Boolean> plain = new HashMap<>();

  InsertGroups(Session session, Script script) {
    this(session, script, PLAIN);
  }

  private InsertGroups(Session session, Script script, String question) {
    this.session = session;
    this.script = script;
    this.question = question;
  }

  /**
   * Those into tables with triggers too: what a trigger does is told of its group. For where a
   * group that fails is tried again one by one.
   */
  static InsertGroups ofTrial(Session session, Script script) {
    return new InsertGroups(session, script, WITHOUT_RULES);
  }

  /** The step that begins at a statement: a group where that is worth it, else that statement. */
  Step next(List<Statement> statements, int from) throws ServerException {
    if (statements.get(from).kind() != StatementKind.PLAIN_INSERT) {
      forget(); // it may have made a trigger
      return Step.of(script, statements.get(from));
    }
    if (!mayBegin(statements, from)) {
      return Step.of(script, statements.get(from));
    }
    int end = from;
    int characters = 0;
    while (end < statements.size() && end - from < MOST && fits(statements.get(end))) {
      characters += statements.get(end).end() - statements.get(end).start();
      if (characters > MOST_CHARACTERS && end > from) {
        break;
      }
      end++;
    }
    return end - from < FEWEST
        ? Step.of(script, statements.get(from))
        : new Step(script, statements.subList(from, end));
  }

  /** Something else was sent: what is known of the tables may be true no more. */
  void forget() {
    plain.clear();
  }

  /**
   * Whether so many come one after another that it may be worth it. Looked at first, as asking the
   * server about the table is a round trip as well.
   */
  static boolean mayBegin(List<Statement> statements, int from) {
    return from + FEWEST <= statements.size()
        && statements.subList(from, from + FEWEST).stream()
            .allMatch(statement -> statement.kind() == StatementKind.PLAIN_INSERT);
  }

  private boolean fits(Statement statement) throws ServerException {
    if (statement.kind() != StatementKind.PLAIN_INSERT) {
      return false;
    }
    Optional<String> target = script.insertTarget(statement);
    if (target.isEmpty() || target.get().chars().filter(c -> c == '.').count() > 1) {
      return false; // three parts make to_regclass fail, and with it the transaction
    }
    Boolean known = plain.get(target.get());
    if (known == null) {
      known =
          session.query(question, row -> row.getBoolean(1), target.get()).stream()
              .anyMatch(Boolean::booleanValue);
      plain.put(target.get(), known);
    }
    return known;
  }
}
