package dev.drydock.cli;

import dev.drydock.command.MigrationSource;
import dev.drydock.command.ReadMigration;
import dev.drydock.command.StatusReport;
import dev.drydock.command.Workspace;
import dev.drydock.migration.StatusList.Counts;
import dev.drydock.migration.StatusRow;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Severity;
import java.util.IdentityHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Lists migrations. Put together by hand, since it is the command that is typed most and reading
 * annotations takes longer than listing ten files.
 */
final class StatusCommand extends DrydockCommand {
  private final OptionSpec exitCode =
      OptionSpec.builder("--exit-code")
          .type(boolean.class)
          .arity("0")
          .description("end with 1 when anything is pending or wrong")
          .build();

  StatusCommand(CommandContext context) {
    super(context);
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("status").aliases("list");
    spec.usageMessage()
        .description("Lists migrations with where each stands, counts, and what is wrong.");
    return spec.addOption(exitCode);
  }

  @Override
  public Integer call() throws DrydockException {
    try (Workspace workspace = context().open()) {
      StatusReport report = context().useCases().showStatus().show(workspace);
      if (context().json()) {
        print(new StatusJson(report, workspace.profile(), sources(report)).document());
      } else {
        new StatusText(terminal().out(), context().colour()).print(report);
      }
      return Boolean.TRUE.equals(exitCode.getValue()) && !allWell(report) ? FOUND : FINE;
    }
  }

  private Map<StatusRow, MigrationSource> sources(StatusReport report) throws DrydockException {
    ReadMigration read = context().useCases().readMigration();
    Map<StatusRow, MigrationSource> sources = new IdentityHashMap<>();
    for (StatusRow row : report.list().rows()) {
      if (row.migration().isPresent()) {
        read.readIfText(report.tool(), row.migration().get())
            .ifPresent(source -> sources.put(row, source));
      }
    }
    return sources;
  }

  private static boolean allWell(StatusReport report) {
    Counts counts = report.list().counts();
    return counts.pending() == 0
        && counts.failed() == 0
        && counts.drifted() == 0
        && counts.missing() == 0
        && counts.unknown() == 0
        && report.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR);
  }
}
