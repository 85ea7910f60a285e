package dev.drydock.command;

import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.util.List;

/**
 * What is wrong with a folder.
 *
 * @param findings worst first, then by file and line
 * @param files migrations that were looked at
 * @param statements statements that were looked at
 */
public record CheckReport(StatusReport status, List<Problem> findings, int files, int statements) {
  public CheckReport {
    findings = List.copyOf(findings);
  }

  /** How many findings are this bad. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
