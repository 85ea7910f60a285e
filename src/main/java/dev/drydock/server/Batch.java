package dev.drydock.server;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Several commands as one message, inside a savepoint. One message is parsed and answered as a
 * whole, in half the time of the same commands pipelined; which of them failed follows from the
 * position the server gives, else from the number of command tags before the error.
 */
final class Batch {
  private static final String SAVEPOINT = "drydock_group";
  // a line of its own, lest a comment at a command's end swallow it
  private static final String BETWEEN = "\n;\n";

  /** Sent before it, by itself: a syntax error would keep the server from setting the savepoint. */
  static final String BEGIN = "SAVEPOINT " + SAVEPOINT;

  static final String KEEP = "RELEASE SAVEPOINT " + SAVEPOINT;
  static final String UNDO = "ROLLBACK TO SAVEPOINT " + SAVEPOINT + "; " + KEEP;

  private final String text;
  // where each command starts, in code points of the text
  private final List<Integer> starts = new ArrayList<>();

  Batch(List<String> commands) {
    StringBuilder all = new StringBuilder();
    int at = 0;
    for (String command : commands) {
      all.append(command).append(BETWEEN);
      starts.add(at);
      at += command.codePointCount(0, command.length()) + BETWEEN.length();
    }
    text = all.toString();
  }

  String text() {
    return text;
  }

  /** How many command tags mean that each command was one. */
  int tags() {
    return starts.size();
  }

  /**
   * Which command failed, from 0.
   *
   * @param tags those before the error
   */
  int failed(ServerError error, int tags) {
    if (error.position().isEmpty()) {
      return tags;
    }
    int index = -1;
    for (int start : starts) {
      if (error.position().getAsInt() <= start) {
        break;
      }
      index++;
    }
    return index;
  }

  /** The error as the command alone would have had it. */
  ServerError within(int index, ServerError error) {
    if (error.position().isEmpty()) {
      return error;
    }
    return error.at(OptionalInt.of(error.position().getAsInt() - starts.get(index)));
  }
}
