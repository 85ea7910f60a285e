package dev.drydock.explain;

import dev.drydock.server.ServerError;
import java.util.Optional;

/** An error a real server gave for a statement, as programs show it. */
record Shown(ServerError error, String statement) {
  /** As psql shows it. */
  String psql() {
    StringBuilder text = new StringBuilder("ERROR:  ").append(error.message());
    error.position().ifPresent(at -> text.append(line(statement, at - 1)));
    error.detail().ifPresent(detail -> text.append("\nDETAIL:  ").append(detail));
    error.hint().ifPresent(hint -> text.append("\nHINT:  ").append(hint));
    error.where().ifPresent(where -> text.append("\nCONTEXT:  ").append(where));
    return text.toString();
  }

  private static String line(String statement, int offset) {
    int at = Math.min(offset, statement.length());
    int start = statement.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int end = statement.indexOf('\n', at) < 0 ? statement.length() : statement.indexOf('\n', at);
    String head = "LINE %d: ".formatted(statement.substring(0, start).lines().count() + 1);
    return "\n%s%s\n%s^"
        .formatted(head, statement.substring(start, end), " ".repeat(head.length() + at - start));
  }

  /** As a stack trace of JDBC begins. */
  String jdbc() {
    return "org.postgresql.util.PSQLException: ERROR: "
        + error.message()
        + error.detail().map(detail -> "\n  Detail: " + detail).orElse("")
        + error.hint().map(hint -> "\n  Hint: " + hint).orElse("")
        + (error.position().isPresent() ? "\n  Position: " + error.position().getAsInt() : "")
        + error.where().map(where -> "\n  Where: " + where).orElse("")
        + "\n\tat org.postgresql.core.v3.QueryExecutorImpl.receiveErrorResponse(QueryExecutorImpl.java:2676)";
  }

  /** As Node shows an error of pg. */
  String node() {
    return "error: %s\n    at Parser.parseErrorMessage (/app/node_modules/pg-protocol/dist/parser.js:285:98) {\n  severity: 'ERROR',\n  code: '%s',\n  detail: %s,\n  hint: %s,\n  where: %s,\n}"
        .formatted(
            error.message(),
            error.sqlState(),
            quoted(error.detail()),
            quoted(error.hint()),
            quoted(error.where()));
  }

  private static String quoted(Optional<String> text) {
    return text.map(said -> "'" + said.replace("'", "\\'").replace("\n", "\\n") + "'")
        .orElse("undefined");
  }
}
