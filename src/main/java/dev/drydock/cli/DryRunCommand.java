package dev.drydock.cli;

import dev.drydock.command.KeepPlan;
import dev.drydock.command.RehearsePending;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Timeouts;
import dev.drydock.run.RunReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "dry-run",
    description = {
      "Rehearses what is pending on the target: everything in one transaction, rolled back at the"
          + " end. It meets the real data, takes real locks while it runs, and advances sequences."
    })
final class DryRunCommand extends DrydockCommand {
  /** Where to rehearse. */
  enum On {
    target
  }

  @Option(
      names = "--on",
      paramLabel = "WHERE",
      defaultValue = "target",
      description = "${COMPLETION-CANDIDATES}; default target")
  private On on = On.target;

  @Option(names = "--to", paramLabel = "VERSION", description = "the last version to rehearse")
  private Optional<String> to = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PLAN",
      description = "write the rehearsed plan to a file, for apply --plan")
  private Optional<Path> output = Optional.empty();

  @Mixin private Consent consent = new Consent();

  DryRunCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws DrydockException {
    try (Workspace workspace = context().open();
        Interruptible run = new Interruptible()) {
      consent.requireOnProduction(terminal(), workspace, "Rehearse with real locks on the " + on);
      RunReport report =
          context()
              .useCases()
              .rehearsePending()
              .rehearse(workspace, options(workspace), new RunText(terminal()), run.control());
      if (output.isPresent() && !report.fingerprint().isEmpty()) {
        context()
            .useCases()
            .keepPlan()
            .save(output.get(), new KeepPlan.Plan(report.fingerprint(), to));
      }
      RunOutput.print(context(), "dry-run", report);
      return RunExit.of(report);
    }
  }

  private RehearsePending.Options options(Workspace workspace) {
    Duration lock =
        workspace
            .profile()
            .map(Profile::timeouts)
            .map(Timeouts::lock)
            .orElse(Duration.ofSeconds(3));
    return new RehearsePending.Options(to, lock, RehearsePending.Options.standard().lockCap());
  }
}
