package dev.drydock.cli;

import dev.drydock.command.KeepPlan;
import dev.drydock.command.RehearsePending;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Timeouts;
import dev.drydock.run.RunReport;
import dev.drydock.run.effects.ForeseenLocks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "dry-run",
    description = {
      "Rehearses what is pending.",
      "On scratch: on a copy of the target's schema, each migration committed as apply would commit"
          + " it, every failing statement found. Without a database: the whole folder on an empty"
          + " one.",
      "On the target: everything in one transaction, rolled back at the end. It meets the real data,"
          + " takes real locks while it runs, and advances sequences. What no rollback takes back, such"
          + " as ending sessions or writing files, is not run. On production the tables it would keep"
          + " others from are told first."
    })
final class DryRunCommand extends DrydockCommand {
  /** Where to rehearse. */
  enum On {
    scratch,
    target
  }

  @Option(
      names = "--on",
      paramLabel = "WHERE",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}",
      defaultValue = "scratch")
  private On on = On.scratch;

  @Option(
      names = "--keep-going",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "on scratch: go on after a failure, to find them all; the default")
  private boolean keepGoing = true;

  @Option(
      names = "--copy-rows",
      negatable = true,
      fallbackValue = "true",
      description =
          "on scratch: copy the rows of small tables too (at most 1,000 rows and 1 MB each); default"
              + " as the profile says, else of development databases")
  private Optional<Boolean> copyRows = Optional.empty();

  @Option(
      names = "--fetch-server",
      description =
          "on scratch: fetch a server of the target's major version from Maven Central, once, when"
              + " none is at hand")
  private boolean fetchServer;

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
    OutputFile.require("plan-not-written", output);
    try (Workspace workspace = context().open();
        Interruptible run = new Interruptible()) {
      RunReport report = on == On.scratch ? onScratch(workspace, run) : onTarget(workspace, run);
      if (output.isPresent() && !report.fingerprint().isEmpty()) {
        context().useCases().keepPlan().save(output.get(), KeepPlan.Plan.of(report, to));
      }
      RunOutput.print(context(), "dry-run", report);
      return RunExit.of(report);
    }
  }

  private RunReport onScratch(Workspace workspace, Interruptible run) throws DrydockException {
    return context()
        .useCases()
        .rehearsePending()
        .rehearseOnScratch(
            workspace,
            new RehearsePending.ScratchOptions(to, keepGoing, copyRows, fetchServer)
                .telling(context().json()),
            new RunText(terminal()),
            run.control());
  }

  private RunReport onTarget(Workspace workspace, Interruptible run) throws DrydockException {
    if (Consent.isProduction(workspace)) {
      tellLocks(workspace);
    }
    consent.requireOnProduction(terminal(), workspace, "Rehearse with real locks on the target");
    return context()
        .useCases()
        .rehearsePending()
        .rehearse(workspace, options(workspace), new RunText(terminal()), run.control());
  }

  private void tellLocks(Workspace workspace) throws DrydockException {
    List<ForeseenLocks.Foreseen> foreseen =
        context().useCases().rehearsePending().foresee(workspace, to);
    terminal()
        .tell(
            foreseen.isEmpty()
                ? "No table that is there is named by a statement that would keep others waiting."
                : "While it lasts:");
    foreseen.forEach(one -> terminal().tell("  " + OneLine.of(one.words())));
  }

  private RehearsePending.Options options(Workspace workspace) {
    Duration lock =
        workspace
            .profile()
            .map(Profile::timeouts)
            .map(Timeouts::lock)
            .orElse(Duration.ofSeconds(3));
    return new RehearsePending.Options(to, lock, RehearsePending.Options.standard().lockCap())
        .telling(context().json()); // the text does not show them
  }
}
