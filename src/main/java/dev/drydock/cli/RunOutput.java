package dev.drydock.cli;

import dev.drydock.command.json.RunJson;
import dev.drydock.run.RunReport;

/** Prints how a run ended, in whichever form was asked for. */
final class RunOutput {
  private RunOutput() {}

  static void print(CommandContext context, String command, RunReport report) {
    if (context.json()) {
      context.terminal().out().print(RunJson.document(command, report));
    } else {
      new RunSummary(context.terminal().out(), context.colour()).print(report);
    }
    // Before a shutdown hook lets the process end.
    context.terminal().flush();
  }
}
