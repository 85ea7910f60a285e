package dev.drydock.query;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.DrydockException.Kind;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.sql.Script;
import dev.drydock.sql.SourcePosition;
import dev.drydock.sql.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.core.Parser;

/** Sees to it that a text is exactly one statement, for us and for the driver. */
final class OneStatement {
  private OneStatement() {}

  /**
   * The one statement of a text.
   *
   * @throws DrydockException INPUT for no or several statements, REFUSED for one that the driver
   *     takes for several; each with its place
   */
  static Statement of(Script script) throws DrydockException {
    if (!script.problems().isEmpty()) {
      throw new DrydockException(Kind.INPUT, script.problems().getFirst());
    }
    List<Statement> statements = script.statements();
    if (statements.isEmpty()) {
      throw new DrydockException(
          Kind.INPUT, Problem.error("no-query", "There is no query here.", "Write one."));
    }
    if (statements.size() > 1) {
      throw refused(
          Kind.INPUT,
          script,
          statements.get(1).start(),
          "several-statements",
          "These are " + statements.size() + " statements; one is run at a time.",
          "Run them one after the other; in the window the one at the caret is run.");
    }
    Habits.check(script, statements.getFirst());
    sameForTheDriver(script, statements.getFirst());
    return statements.getFirst();
  }

  /** pgjdbc splits texts itself: where it sees more statements than we do, nothing is sent. */
  private static void sameForTheDriver(Script script, Statement statement) throws DrydockException {
    int count;
    try {
      count = Parser.parseJdbcSql(script.textOf(statement), true, false, true, false, false).size();
    } catch (SQLException e) {
      count = -1;
    }
    if (count != 1) {
      throw refused(
          Kind.REFUSED,
          script,
          statement.start(),
          "not-one-statement",
          "It is not certain that this is a single statement.",
          "Write it without unusual quoting; with psql it can be run as it is.");
    }
  }

  static DrydockException refused(
      Kind kind, Script script, int offset, String code, String message, String remedy) {
    return new DrydockException(kind, problem(script, offset, code, message, remedy));
  }

  static Problem problem(Script script, int offset, String code, String message, String remedy) {
    SourcePosition at = script.position(offset);
    return new Problem(
        code,
        Severity.ERROR,
        message,
        remedy,
        List.of(),
        List.of(),
        Optional.of(new Place("", at.line(), at.column())));
  }
}
