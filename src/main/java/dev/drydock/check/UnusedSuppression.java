package dev.drydock.check;

import dev.drydock.problem.Fix;
import java.util.List;
import java.util.Set;

/** Tells of comments that suppress nothing any more. */
final class UnusedSuppression {
  static final RuleInfo INFO =
      new RuleInfo(
          "unused-suppression",
          "A comment that suppresses nothing",
          "What it passed over is gone, so the next thing of that kind would be passed over unseen.",
          "Delete the comment.");

  private UnusedSuppression() {}

  /**
   * @param used those that suppressed something
   */
  static List<Finding> of(
      CheckedFile file, List<Suppression> all, Set<Suppression> used, Rules rules) {
    Findings findings = new Findings(file, INFO);
    for (Suppression one : all) {
      if (one.ours() && !used.contains(one)) {
        String rule = one.rules().stream().findFirst().orElse("any rule");
        boolean known = one.rules().isEmpty() || rules.info(rule).isPresent();
        findings
            .info(
                one.start(),
                one.end(),
                known
                    ? "This comment suppresses " + rule + ", which finds nothing here."
                    : "This comment suppresses " + rule + ", and there is no such rule.")
            .fix(Fix.of("Delete the comment", file.replace(one.start(), one.end(), "")));
      }
    }
    return findings.list();
  }
}
