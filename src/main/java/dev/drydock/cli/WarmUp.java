package dev.drydock.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Several commands in one process, one after the other. Packaging trains the start-up cache with
 * it, as such a cache knows only what a single process did.
 */
final class WarmUp {
  private static final String THEN = "--then";

  private WarmUp() {}

  /**
   * Runs the commands, which {@code --then} separates, and ends at the first that fails.
   *
   * @param arguments those of every command
   */
  public static void main(String[] arguments) {
    int status = 0;
    for (List<String> command : commands(arguments)) {
      status = status == 0 ? CommandLineFront.run(command.toArray(String[]::new)) : status;
    }
    System.exit(status);
  }

  private static List<List<String>> commands(String... arguments) {
    List<List<String>> commands = new ArrayList<>();
    commands.add(new ArrayList<>());
    for (String argument : arguments) {
      if (argument.equals(THEN)) {
        commands.add(new ArrayList<>());
      } else {
        commands.getLast().add(argument);
      }
    }
    return commands;
  }
}
