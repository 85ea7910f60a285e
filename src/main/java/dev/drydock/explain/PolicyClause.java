package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.Token;
import java.util.List;
import java.util.Optional;

/** A policy whose condition stands behind the word of another command. */
final class PolicyClause {
  private PolicyClause() {}

  /** The one clause for the other, or taken away where the other is there, too. */
  static Optional<Fix> instead(Case failure, String wrong, String right) {
    return failure
        .failed()
        .source()
        .flatMap(
            source -> {
              List<Token> tokens = source.script().tokens(source.statement());
              int from = find(failure, tokens, wrong);
              int last = from + wrong.split(" ").length - 1;
              if (from < 0) {
                return Optional.empty();
              }
              boolean both = find(failure, tokens, right) >= 0;
              int end = both ? closing(failure, tokens, last + 1) : last;
              return end < 0
                  ? Optional.empty()
                  : failure.replaceToken(
                      both ? "Take %s away".formatted(wrong) : "Write " + right,
                      both ? tokens.get(from - 1).end() : tokens.get(from).start(),
                      tokens.get(end).end(),
                      both ? "" : right);
            });
  }

  private static int find(Case failure, List<Token> tokens, String words) {
    String[] wanted = words.split(" ");
    for (int i = 1; i + wanted.length <= tokens.size(); i++) {
      boolean here = true;
      for (int k = 0; k < wanted.length; k++) {
        here &= failure.written(tokens.get(i + k)).equalsIgnoreCase(wanted[k]);
      }
      if (here
          && i + wanted.length < tokens.size()
          && failure.written(tokens.get(i + wanted.length)).equals("(")) {
        return i;
      }
    }
    return -1;
  }

  private static int closing(Case failure, List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      String written = failure.written(tokens.get(i));
      depth += written.equals("(") ? 1 : written.equals(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
