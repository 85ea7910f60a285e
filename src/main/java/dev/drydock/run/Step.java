package dev.drydock.run;

import dev.drydock.sql.Script;
import dev.drydock.sql.Statement;
import java.util.List;

/** What is sent to the server together: one statement, or several plain INSERTs. */
record Step(Script script, List<Statement> statements) {
  private static final int SHOWN = 200;

  Step {
    statements = List.copyOf(statements);
  }

  static Step of(Script script, Statement statement) {
    return new Step(script, List.of(statement));
  }

  Statement first() {
    return statements.getFirst();
  }

  int line() {
    return script.position(first().start()).line();
  }

  int endLine() {
    return script.endLine(statements.getLast());
  }

  /** The first 200 characters of the first statement. */
  String shown() {
    String sql = script.text().substring(first().start(), first().end());
    return sql.length() <= SHOWN
        ? sql
        : sql.substring(0, sql.offsetByCodePoints(0, SHOWN - 1)) + "…";
  }

  List<String> texts() {
    return statements.stream().map(script::textOf).toList();
  }
}
