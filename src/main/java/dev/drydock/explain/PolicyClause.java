package dev.drydock.explain;

import dev.drydock.problem.Fix;
import dev.drydock.sql.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A policy whose condition stands behind the word of another command. */
final class PolicyClause implements Entry {
  private static final String OF_INSERT = "only WITH CHECK expression allowed for INSERT";
  private static final String OF_OTHERS = "WITH CHECK cannot be applied to SELECT or DELETE";

  @Override
  public Set<String> states() {
    return Set.of("42601");
  }

  @Override
  public Optional<Draft> explain(Case failure) {
    return switch (failure.message()) {
      case OF_INSERT ->
          Optional.of(
              Draft.of(
                      "A policy for INSERT has WITH CHECK only: there is no old row to use USING on.",
                      "Write WITH CHECK (…) instead of USING.")
                  .fix(instead(failure, "USING", "WITH CHECK")));
      case OF_OTHERS ->
          Optional.of(
              Draft.of(
                      "A policy for SELECT or DELETE has USING only: there is no new row to check.",
                      "Write USING (…) instead of WITH CHECK.")
                  .fix(instead(failure, "WITH CHECK", "USING")));
      default -> Optional.empty();
    };
  }

  /** The one clause for the other, or taken away where the other is there, too. */
  private static Optional<Fix> instead(Case failure, String wrong, String right) {
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
