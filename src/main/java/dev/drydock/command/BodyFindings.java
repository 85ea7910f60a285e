package dev.drydock.command;

import dev.drydock.check.Finding;
import dev.drydock.check.Span;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Place;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import dev.drydock.run.PlannedMigration;
import dev.drydock.run.RunPlan;
import dev.drydock.run.RunReport;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the checks see in bodies in plpgsql. A rehearsal makes such a function and does not call it,
 * so that what is wrong inside goes through, there as in the real run.
 */
final class BodyFindings {
  static final Set<String> RULES =
      Set.of(
          "late-bound-body",
          "record-not-assigned",
          "trigger-field-not-in-table",
          "trigger-no-return",
          "trigger-old-on-insert",
          "trigger-new-on-delete",
          "trigger-new-in-statement-level");

  private final CheckFolder checkFolder;

  /**
   * @param checkFolder with these {@link #RULES}
   */
  BodyFindings(CheckFolder checkFolder) {
    this.checkFolder = checkFolder;
  }

  /**
   * The report with them as warnings. The folder is checked only where a migration of the plan has
   * such a body.
   *
   * @param workspace with the target, or without one for a whole folder
   */
  RunReport in(RunReport report, RunPlan plan, Workspace workspace) {
    List<String> files =
        plan.migrations().stream()
            .filter(BodyFindings::hasBody)
            .map(planned -> planned.migration().file())
            .toList();
    if (files.isEmpty()) {
      return report;
    }
    RunReport told = report;
    try {
      for (Finding finding : checkFolder.check(workspace, files).findings()) {
        if (RULES.contains(finding.rule()) && finding.counts()) {
          told = told.with(warning(finding));
        }
      }
    } catch (DrydockException e) {
      // what the rehearsal found is worth more than what could not be added to it
      told =
          told.with(
              Problem.warning(
                  "bodies-not-checked",
                  "The bodies of functions could not be checked: " + e.problem().message(),
                  e.problem().remedy()));
    }
    return told;
  }

  private static boolean hasBody(PlannedMigration planned) {
    return planned.script().text().toLowerCase(Locale.ROOT).contains("plpgsql");
  }

  /** PostgreSQL takes the function: whatever the check calls it, here it is a warning. */
  private static Problem warning(Finding finding) {
    return new Problem(
        finding.rule(),
        Severity.WARNING,
        finding.message(),
        finding.suggestion(),
        finding.versions(),
        finding.files(),
        finding.span().flatMap(span -> finding.file().map(file -> place(file, span))));
  }

  private static Place place(String file, Span span) {
    return new Place(file, span.line(), span.column());
  }
}
