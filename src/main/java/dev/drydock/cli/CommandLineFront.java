package dev.drydock.cli;

import dev.drydock.command.AppInfo;
import dev.drydock.command.UseCases;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line: parses, runs one command, and turns whatever happens into an exit status. */
public final class CommandLineFront {
  private final Terminal terminal;
  private final UseCases useCases;

  CommandLineFront(Terminal terminal, UseCases useCases) {
    this.terminal = terminal;
    this.useCases = useCases;
  }

  /** Runs one command of this process and gives its exit status. */
  public static int run(String... arguments) {
    Terminal terminal = Terminal.ofProcess(System.getenv());
    try (UseCases useCases = UseCases.standard()) {
      return new CommandLineFront(terminal, useCases).execute(arguments);
    } finally {
      terminal.flush();
    }
  }

  int execute(String... arguments) {
    Globals globals = new Globals();
    CommandLine line = commands(globals);
    Failures failures = new Failures(terminal, useCases.noteUnforeseen(), wantsJson(arguments));
    line.setParameterExceptionHandler((failure, args) -> misused(failures, failure));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> failures.report(name(command.getCommandSpec()), failure));
    line.setExecutionStrategy(parsed -> strategy(globals, parsed));
    int status = line.execute(arguments);
    terminal.flush();
    return status;
  }

  /** Before parsing has told, since a call that cannot be parsed has to answer in JSON too. */
  private static boolean wantsJson(String... arguments) {
    for (String argument : arguments) {
      if (argument.equals("--")) {
        return false;
      }
      if (argument.equals("--json") || argument.equals("--format=json")) {
        return true;
      }
    }
    return false;
  }

  private int strategy(Globals globals, ParseResult parsed) {
    if (globals.urlInArguments()) {
      warnOfPassword(parsed);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private void warnOfPassword(ParseResult parsed) {
    boolean withPassword = parsed.originalArgs().stream().anyMatch(CommandLineFront::holdsPassword);
    if (withPassword) {
      terminal.tell(
          "warning: the password in --url can be seen by others on this machine; better:"
              + " PGPASSWORD, ~/.pgpass, a service file, or --url -");
    }
  }

  private static boolean holdsPassword(String argument) {
    return argument.matches("(?s).*://[^/?@]*:[^/?@]+@.*|(?s).*[?&]password=[^&]+.*");
  }

  private CommandLine commands(Globals globals) {
    CommandContext context = new CommandContext(terminal, useCases, globals);
    CommandLine line = new CommandLine(new Root(globals));
    line.getCommandSpec()
        .usageMessage()
        .header(
            "Changes a PostgreSQL database safely: lists, checks, rehearses, applies migrations.")
        .description("", "Without a command it opens the window.", "")
        .commandListHeading("%nCommands:%n")
        .footer(
            "",
            "Without --profile, --url and PG… variables a command works offline.",
            "Exit status: 0 fine, 1 something was found or failed, 2 wrong call or input,",
            "3 cannot connect, 4 refused by a guard, 70 Drydock's own error, 130 cancelled.");
    line.addSubcommand(new StatusCommand(context));
    line.addSubcommand(new CheckCommand(context));
    line.addSubcommand(new DryRunCommand(context));
    line.addSubcommand(new ApplyCommand(context));
    line.addSubcommand(new CreateCommand(context));
    line.addSubcommand(new RenumberCommand(context));
    line.addSubcommand(
        new CommandLine(new Repair())
            .addSubcommand(new RepairCommand.MarkApplied(context))
            .addSubcommand(new RepairCommand.Forget(context)));
    line.addSubcommand(new DriftCommand(context));
    line.addSubcommand(
        new CommandLine(new ProfileGroup())
            .addSubcommand(new ProfileCommand.ListProfiles(context))
            .addSubcommand(new ProfileCommand.TestProfile(context))
            .addSubcommand(new ProfileAddCommand(context)));
    line.addSubcommand(new JournalCommand(context));
    line.addSubcommand(new CommandLine.HelpCommand());
    help(line.getCommandSpec());
    line.registerConverter(Duration.class, new DurationArgument());
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
    line.setOut(new java.io.PrintWriter(terminal.out(), true));
    line.setErr(new java.io.PrintWriter(terminal.err(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /** {@code --help} everywhere, {@code --version} at the top; options in the order written. */
  private static void help(CommandSpec spec) {
    spec.mixinStandardHelpOptions(true);
    spec.usageMessage().sortOptions(false).autoWidth(true);
    for (CommandLine sub : spec.subcommands().values()) {
      if (!sub.getCommandSpec().name().equals("help")) {
        help(sub.getCommandSpec());
      }
    }
  }

  private static int misused(Failures failures, ParameterException failure) {
    CommandSpec spec = failure.getCommandLine().getCommandSpec();
    return failures.report(
        name(spec),
        new DrydockException(
            DrydockException.Kind.INPUT,
            Problem.error(
                "bad-call",
                Failures.sentence(failure.getMessage()),
                "See " + spec.qualifiedName(" ") + " --help.")));
  }

  /** The command as in the JSON's schema: {@code repair-forget} for {@code repair forget}. */
  static String name(CommandSpec spec) {
    String qualified = spec.qualifiedName("-");
    String prefix = spec.root().name() + "-";
    return qualified.startsWith(prefix) ? qualified.substring(prefix.length()) : qualified;
  }

  @Command(name = "drydock", versionProvider = Version.class)
  private static final class Root {
    @Mixin private final Globals globals;

    Root(Globals globals) {
      this.globals = globals;
    }
  }

  @Command(
      name = "repair",
      description = "Changes the history without running anything: each row before and after.")
  private static final class Repair {}

  @Command(name = "profile", description = "Profiles, and exactly what is wrong with a connection.")
  private static final class ProfileGroup {}

  /** The version, read only when asked for. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {AppInfo.program()};
    }
  }
}
