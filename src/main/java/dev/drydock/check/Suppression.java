package dev.drydock.check;

import java.util.Set;

/**
 * A comment that says that findings are not to count.
 *
 * @param rules the ids it names; empty for every rule
 * @param reason in its writer's words
 * @param fromLine the first line it is about
 * @param toLine the last line it is about
 * @param start offset of the comment
 * @param end offset after it
 * @param ours whether it is written in Drydock's own form, whose rules can be told to be unused
 */
record Suppression(
    Set<String> rules, String reason, int fromLine, int toLine, int start, int end, boolean ours) {
  Suppression {
    rules = Set.copyOf(rules);
  }

  boolean covers(Finding finding) {
    return (rules.isEmpty() || rules.contains(finding.rule()))
        && finding
            .span()
            .map(span -> span.line() >= fromLine && span.line() <= toLine)
            .orElse(fromLine == 1 && toLine == Integer.MAX_VALUE);
  }
}
