package dev.drydock.command;

import dev.drydock.check.Check;
import dev.drydock.check.Finding;
import dev.drydock.check.Span;
import dev.drydock.migration.CheckSettings;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a folder.
 *
 * @param findings worst first, then by file and line; suppressed ones among them
 * @param files migrations that were looked at
 * @param statements statements that were looked at
 */
public record CheckReport(StatusReport status, List<Finding> findings, int files, int statements) {
  public CheckReport {
    findings = List.copyOf(findings);
  }

  /** What the list alone tells, before any statement was looked at. */
  public static CheckReport listed(StatusReport status) {
    return new CheckReport(status, Check.ofProblems(status.problems(), CheckSettings.NONE), 0, 0);
  }

  /** How many findings are this bad, without suppressed ones. */
  public int count(Severity severity) {
    return (int)
        findings.stream()
            .filter(Finding::counts)
            .filter(finding -> finding.severity() == severity)
            .count();
  }

  /** How many findings are passed over. */
  public int suppressed() {
    return (int) findings.stream().filter(finding -> !finding.counts()).count();
  }

  /** Whether anything that counts is this bad or worse. */
  public boolean hasFrom(Severity severity) {
    return findings.stream()
        .anyMatch(finding -> finding.counts() && finding.severity().compareTo(severity) <= 0);
  }

  /** What counts, as problems: without reasons and fixes. */
  public List<Problem> problems() {
    return findings.stream().filter(Finding::counts).map(CheckReport::problem).toList();
  }

  private static Problem problem(Finding finding) {
    Optional<Place> place =
        finding.span().flatMap(span -> finding.file().map(file -> place(file, span)));
    return new Problem(
        finding.rule(),
        finding.severity(),
        finding.message(),
        finding.suggestion(),
        finding.versions(),
        finding.files(),
        place);
  }

  private static Place place(String file, Span span) {
    return new Place(file, span.line(), span.column());
  }
}
