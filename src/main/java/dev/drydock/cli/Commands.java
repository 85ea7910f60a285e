package dev.drydock.cli;

import dev.drydock.command.AppInfo;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The tree of commands, with the help around it. */
record Commands(CommandContext context) {
  /** A command by its names; made when it may be meant. */
  private record Entry(Set<String> names, Supplier<Object> make) {
    Entry(String name, Supplier<Object> make) {
      this(Set.of(name), make);
    }
  }

  private List<Entry> entries() {
    return List.of(
        new Entry(Set.of("status", "list"), () -> new StatusCommand(context).spec()),
        new Entry(Set.of("check", "validate"), () -> new CheckCommand(context)),
        new Entry("dry-run", () -> new DryRunCommand(context)),
        new Entry(Set.of("apply", "run"), () -> new ApplyCommand(context)),
        new Entry("create", () -> new CreateCommand(context)),
        new Entry("renumber", () -> new RenumberCommand(context)),
        new Entry(
            "repair",
            () ->
                new CommandLine(new Repair())
                    .addSubcommand(new RepairCommand.MarkApplied(context))
                    .addSubcommand(new RepairCommand.Baseline(context))
                    .addSubcommand(new RepairCommand.AcceptChecksum(context))
                    .addSubcommand(new RepairCommand.Forget(context))),
        new Entry("compare", () -> new CompareCommand(context)),
        new Entry("verify", () -> new VerifyCommand(context)),
        new Entry("drift", () -> new DriftCommand(context)),
        new Entry("explain", () -> new ExplainCommand(context)),
        new Entry("query", () -> new QueryCommand(context)),
        new Entry(
            "diagnostics",
            () ->
                new CommandLine(new Diagnostics())
                    .addSubcommand(new DiagnosticsCommand.ListDiagnostics(context))
                    .addSubcommand(new DiagnosticsCommand.RunOne(context))),
        new Entry(
            "profile",
            () ->
                new CommandLine(new ProfileGroup())
                    .addSubcommand(new ProfileCommand.ListProfiles(context))
                    .addSubcommand(new ProfileCommand.TestProfile(context))
                    .addSubcommand(new ProfileAddCommand(context))),
        new Entry("journal", () -> new JournalCommand(context)));
  }

  /**
   * A parser for a call. Reading the annotations of every command takes longer than listing a
   * folder: only those whose name is among the arguments are made, and all of them where none is,
   * so that help and suggestions are complete.
   */
  CommandLine line(List<String> arguments) {
    CommandSpec root = CommandSpec.create().name("drydock").versionProvider(new Version());
    context.globals().addTo(root);
    CommandLine line = new CommandLine(root);
    line.getCommandSpec()
        .usageMessage()
        .header(
            "Changes a PostgreSQL database safely: lists, checks, rehearses, applies migrations.")
        .description(
            "",
            "Without a command it opens the window, with -P on a profile, with -d on a folder.",
            "")
        .commandListHeading("%nCommands:%n")
        .footer(
            "",
            "Without --profile, --url and PG… variables a command works offline.",
            "Exit status: 0 fine, 1 something was found or failed, 2 wrong call or input,",
            "3 cannot connect, 4 refused by a guard, 70 Drydock's own error, 130 cancelled.");
    List<Entry> entries = entries();
    List<Entry> meant =
        entries.stream()
            .filter(entry -> arguments.stream().anyMatch(entry.names()::contains))
            .toList();
    boolean all = meant.isEmpty() || arguments.contains("help");
    (all ? entries : meant).forEach(entry -> line.addSubcommand(entry.make().get()));
    if (all) {
      line.addSubcommand(new CommandLine.HelpCommand());
    }
    help(line.getCommandSpec());
    line.registerConverter(Duration.class, new DurationArgument());
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(context.terminal().colour() ? Ansi.ON : Ansi.OFF));
    line.setOut(new PrintWriter(context.terminal().out(), true));
    line.setErr(new PrintWriter(context.terminal().err(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  /** {@code --help} everywhere, {@code --version} at the top; options in the order written. */
  private static void help(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .arity("0")
            .usageHelp(true)
            .description("show this help and end")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .type(boolean.class)
            .arity("0")
            .versionHelp(true)
            .description("print the version and end")
            .build());
    spec.versionProvider(new Version());
    spec.usageMessage().sortOptions(false).autoWidth(true);
    // By identity: a command with an alias is there twice.
    for (CommandLine sub : Set.copyOf(spec.subcommands().values())) {
      if (!sub.getCommandSpec().name().equals("help")) {
        help(sub.getCommandSpec());
      }
    }
  }

  @Command(
      name = "repair",
      description = "Changes the history without running anything: each row before and after.")
  private static final class Repair {}

  @Command(name = "diagnostics", description = "Read-only questions that come with Drydock.")
  private static final class Diagnostics {}

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
