package dev.drydock.cli;

import dev.drydock.command.UseCases;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
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

  /** Runs something else that gives an exit status; says as a command would why it failed. */
  public static int guard(Callable<Integer> work) {
    Terminal terminal = Terminal.ofProcess(System.getenv());
    try {
      return work.call();
    } catch (Exception failure) {
      try (UseCases useCases = UseCases.standard()) {
        return new Failures(terminal, useCases.noteUnforeseen(), false).report("window", failure);
      }
    } finally {
      terminal.flush();
    }
  }

  int execute(String... arguments) {
    Globals globals = new Globals();
    CommandLine line =
        new Commands(new CommandContext(terminal, useCases, globals)).line(List.of(arguments));
    Failures failures = new Failures(terminal, useCases.noteUnforeseen(), wantsJson(arguments));
    line.setParameterExceptionHandler((failure, args) -> misused(failures, failure));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> failures.report(schema(command), failure));
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

  private static int misused(Failures failures, ParameterException failure) {
    return failures.report(schema(failure.getCommandLine()), Misuse.of(failure));
  }

  private static String schema(CommandLine line) {
    String name = name(line.getCommandSpec());
    return line.getCommand() instanceof DrydockCommand command ? command.schema(name) : name;
  }

  /** The command with those above it: {@code repair-forget} for {@code repair forget}. */
  private static String name(CommandSpec spec) {
    String qualified = spec.qualifiedName("-");
    String prefix = spec.root().name() + "-";
    return qualified.startsWith(prefix) ? qualified.substring(prefix.length()) : qualified;
  }
}
