package dev.drydock.cli;

import dev.drydock.command.ApplyPending;
import dev.drydock.command.KeepPlan;
import dev.drydock.command.PendingPlan;
import dev.drydock.command.Workspace;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.profile.Profile;
import dev.drydock.profile.Timeouts;
import dev.drydock.run.RunReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "apply",
    aliases = "run",
    description = "Applies what is pending, and stops at the first failure.")
final class ApplyCommand extends DrydockCommand {
  /** How far to go: one or the other. */
  static final class Extent {
    @Option(names = "--to", paramLabel = "VERSION", description = "the last version to apply")
    private Optional<String> to = Optional.empty();

    @Option(
        names = "--plan",
        paramLabel = "PLAN",
        description = "apply exactly what dry-run -o wrote, or nothing if anything has changed")
    private Optional<Path> plan = Optional.empty();
  }

  @ArgGroup(exclusive = true)
  private Extent extent = new Extent();

  @Option(
      names = "--lock-timeout",
      paramLabel = "DURATION",
      description = "longest wait for a lock, such as 500ms or 3s; default the profile's, else 3s")
  private Optional<Duration> lockTimeout = Optional.empty();

  @Option(
      names = "--statement-timeout",
      paramLabel = "DURATION",
      description = "longest a statement may run; default 0 for no limit")
  private Optional<Duration> statementTimeout = Optional.empty();

  @Option(
      names = "--retries",
      paramLabel = "N",
      description = "how often to try again after a lock timeout; default 5",
      defaultValue = "5")
  private int retries = 5;

  @Option(
      names = "--backup",
      paramLabel = "FILE",
      description =
          "first write the whole database to a new FILE, with pg_dump of the server's version or"
              + " newer; where that fails nothing is applied")
  private Optional<Path> backup = Optional.empty();

  @Option(
      names = "--out-of-order",
      description = "also run versions below one that is already applied")
  private boolean outOfOrder;

  @Mixin private Consent consent = new Consent();

  ApplyCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() throws DrydockException {
    try (Workspace workspace = context().open();
        Interruptible run = new Interruptible()) {
      ApplyPending applyPending = context().useCases().applyPending();
      ApplyPending.Options options = options(workspace);
      if (!consent.given(workspace)) {
        PendingPlan plan = applyPending.plan(workspace, options);
        if (!plan.migrations().isEmpty() && plan.refusals().isEmpty()) {
          consent.require(terminal(), workspace, question(workspace, plan, options));
          // what was agreed to is what is applied, though files change while a person thinks
          options = options.agreedTo(plan.fingerprint());
        }
      }
      RunReport report =
          applyPending.apply(workspace, options, new RunText(terminal()), run.control());
      RunOutput.print(context(), "apply", report);
      return RunExit.of(report);
    }
  }

  private ApplyPending.Options options(Workspace workspace) throws DrydockException {
    Optional<String> to = extent.to;
    Optional<String> fingerprint = Optional.empty();
    if (extent.plan.isPresent()) {
      KeepPlan.Plan plan = context().useCases().keepPlan().load(extent.plan.get());
      if (plan.against().isPresent()) {
        throw new DrydockException(
            DrydockException.Kind.REFUSED,
            Problem.error(
                "plan-would-fail",
                "The rehearsal of this plan did not end well: " + plan.against().get(),
                "Mend that and rehearse again, or apply without --plan."));
      }
      to = plan.to();
      fingerprint = Optional.of(plan.fingerprint());
    }
    if (lockTimeout.filter(Duration::isZero).isPresent()) {
      throw input("--lock-timeout may not be 0.", "Waiting for ever blocks everybody behind it.");
    }
    if (retries < 0) {
      throw input("--retries may not be negative.", "Give 0 to try once.");
    }
    Duration lock =
        lockTimeout
            .or(() -> workspace.profile().map(Profile::timeouts).map(Timeouts::lock))
            .orElse(ApplyPending.Options.standard().lockTimeout());
    return new ApplyPending.Options(
        to, fingerprint, lock, statementTimeout.orElse(Duration.ZERO), retries, outOfOrder, backup);
  }

  private static String question(
      Workspace workspace, PendingPlan plan, ApplyPending.Options options) {
    String database = workspace.database().map(open -> open.facts().database()).orElse("");
    String host = workspace.database().map(open -> open.facts().host()).orElse("");
    return "Apply "
        + Words.count(plan.migrations().size(), "migration")
        + " to "
        + database
        + " on "
        + host
        + options.backup().map(file -> ", backed up to " + file + " before").orElse("");
  }

  private static DrydockException input(String message, String remedy) {
    return new DrydockException(
        DrydockException.Kind.INPUT, Problem.error("bad-option", message, remedy));
  }
}
