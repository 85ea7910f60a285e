package dev.drydock.server;

import java.util.List;

/**
 * Several transactions as one message, each begun in the session's starting state. What of it is
 * committed when something fails is told by the tags before the error.
 */
final class CommittedTogether {
  // a line of its own, lest a comment at a command's end swallow it
  private static final String BETWEEN = "\n;\n";

  /** Two transactions for each: the state is put back in one of its own, as it may not belong. */
  private static final int COMMITS = 2;

  private CommittedTogether() {}

  static String text(String startingState, List<List<String>> transactions) {
    StringBuilder text = new StringBuilder();
    for (List<String> statements : transactions) {
      text.append("BEGIN; ").append(startingState).append("; COMMIT; BEGIN;\n");
      statements.forEach(statement -> text.append(statement).append(BETWEEN));
      text.append("COMMIT;\n");
    }
    return text.toString();
  }

  /**
   * How many of the transactions are committed.
   *
   * @param done the commands that went well; none of a transaction's own statements is a COMMIT
   */
  static int committed(List<Answers.Done> done) {
    return (int) done.stream().filter(one -> one.tag().equals("COMMIT")).count() / COMMITS;
  }
}
