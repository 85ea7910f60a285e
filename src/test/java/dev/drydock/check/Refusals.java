package dev.drydock.check;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import dev.drydock.sql.StatementKind;
import dev.drydock.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.TreeSet;

/** What PostgreSQL itself refuses of a file, each statement by itself. */
public final class Refusals {
  private Refusals() {}

  /** The lines in which statements begin that are refused, on an empty database. */
  public static TreeSet<Integer> lines(String text) {
    Script script = Script.parse(text);
    TreeSet<Integer> refused = new TreeSet<>();
    try (Connection connection = TestPostgres.freshDatabase().connect()) {
      for (Statement statement : script.statements()) {
        if (statement.kind() != StatementKind.META_COMMAND
            && isRefused(connection, script.textOf(statement))) {
          refused.add(script.position(statement.start()).line());
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return refused;
  }

  private static boolean isRefused(Connection connection, String sql) throws SQLException {
    // No parsing by the driver: what it would not understand is the point.
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
      return false;
    } catch (SQLException refused) {
      return true;
    }
  }

  /** The lines in which statements begin that hold a finding of severity error. */
  public static TreeSet<Integer> found(String text, Rule... rules) {
    Script script = Script.parse(text);
    TreeSet<Integer> lines = new TreeSet<>();
    for (Finding finding : Checking.of(rules).findings(text)) {
      if (finding.severity() == dev.drydock.problem.Severity.ERROR) {
        int line = finding.span().orElseThrow().line();
        script.statements().stream()
            .map(s -> script.position(s.start()).line())
            .filter(start -> start <= line)
            .reduce((first, last) -> last)
            .ifPresent(lines::add);
      }
    }
    return lines;
  }
}
