package dev.drydock.cli;

import dev.drydock.check.Finding;
import dev.drydock.command.CheckReport;
import dev.drydock.command.FixFolder;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    aliases = "validate",
    description = {
      "Says what is wrong with the folder, by itself and against the history; works offline.",
      "Ends with 1 when there is an error."
    })
final class CheckCommand extends DrydockCommand {
  /** How findings are printed. */
  enum Format {
    text,
    json,
    sarif,
    github
  }

  /** From which severity on the exit status is 1. */
  enum FailOn {
    error,
    warning,
    info;

    Severity severity() {
      return Severity.valueOf(name().toUpperCase(java.util.Locale.ROOT));
    }
  }

  @Parameters(paramLabel = "VERSION", description = "only these versions or files", arity = "0..*")
  private List<String> versions = List.of();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description = "end with 1 from this severity on: ${COMPLETION-CANDIDATES}; default error")
  private FailOn failOn = FailOn.error;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default text")
  private Format format = Format.text;

  @Option(
      names = "--fix",
      description = {
        "take the first fix of every finding that has one, then check again;",
        "names that are not there only with --rule, since their fixes are guesses,",
        "and so fixes that move a statement into a new migration"
      })
  private boolean fix;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "with --fix: only what these rules found")
  private Set<String> rules = Set.of();

  @Mixin private Consent consent = new Consent();

  CheckCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws DrydockException {
    try (Workspace workspace = context().open()) {
      CheckReport report = context().useCases().checkFolder().check(workspace, versions);
      if (fix) {
        report = fixed(workspace, report);
      }
      switch (context().json() ? Format.json : format) {
        case text -> text(report);
        case json -> print(CheckJson.document(report, workspace.profile()));
        case sarif -> print(CheckSarif.document(report));
        case github -> CheckGithub.print(report, terminal().out());
      }
      return report.hasFrom(failOn.severity()) ? FOUND : FINE;
    }
  }

  private CheckReport fixed(Workspace workspace, CheckReport report) throws DrydockException {
    FixFolder fixFolder = context().useCases().fixFolder();
    Map<String, List<String>> proposed = fixFolder.proposed(report, rules);
    if (proposed.isEmpty()) {
      return report;
    }
    proposed.forEach(
        (file, titles) ->
            titles.forEach(title -> terminal().err().println(OneLine.of(file + ": " + title))));
    consent.requireForFiles(
        terminal(), "Change " + Words.count(proposed.size(), "file") + " as said above");
    fixFolder.fix(workspace, versions, rules);
    return context().useCases().checkFolder().check(workspace, versions);
  }

  private void text(CheckReport report) {
    FindingText findings = new FindingText(terminal().out(), context().colour());
    report.findings().stream().filter(Finding::counts).forEach(findings::print);
    if (!report.findings().isEmpty()) {
      terminal().out().println();
    }
    line(
        Words.count(report.files(), "file")
            + ", "
            + Words.count(report.statements(), "statement")
            + ": "
            + Words.count(report.count(Severity.ERROR), "error")
            + ", "
            + Words.count(report.count(Severity.WARNING), "warning")
            + ", "
            + Words.count(report.count(Severity.INFO), "remark")
            + (report.suppressed() == 0 ? "" : ", " + report.suppressed() + " suppressed"));
  }
}
