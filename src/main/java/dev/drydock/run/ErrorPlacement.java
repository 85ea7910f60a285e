package dev.drydock.run;

import dev.drydock.problem.Place;
import dev.drydock.server.ServerError;
import dev.drydock.sql.Script;
import dev.drydock.sql.SourcePosition;
import dev.drydock.sql.Statement;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where in a file a server's error belongs. */
final class ErrorPlacement {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern COPY_LINE = Pattern.compile("COPY .*?, line (\\d+)");

  private ErrorPlacement() {}

  /**
   * The server's position where it gives one, else the data line of a COPY, else that of a name in
   * the message, else the statement's first line.
   */
  static Place of(Script script, Statement statement, ServerError error, String file) {
    if (error.position().isPresent()) {
      int offset = script.offsetOf(statement, error.position().getAsInt());
      return at(script.position(Math.min(offset, statement.end())), file);
    }
    Matcher copy = COPY_LINE.matcher(error.where().orElse(""));
    if (statement.copyData().isPresent() && copy.find()) {
      int line = script.position(statement.end()).line() + Integer.parseInt(copy.group(1));
      return new Place(file, line, 1);
    }
    Matcher name = QUOTED.matcher(error.message());
    while (name.find()) {
      OptionalInt found = script.find(statement, name.group(1));
      if (found.isPresent()) {
        return at(script.position(found.getAsInt()), file);
      }
    }
    return at(script.position(statement.start()), file);
  }

  private static Place at(SourcePosition position, String file) {
    return new Place(file, position.line(), position.column());
  }
}
