package dev.drydock.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Several commands in one process, one after the other. Packaging trains the start-up cache with
 * it, as such a cache knows only what a single process did.
 */
final class WarmUp {
  private static final String THEN = "--then";

  /** The status of a command that found something or whose migration failed. */
  private static final int FOUND = 1;

  private WarmUp() {}

  /**
   * Runs the commands, which {@code --then} separates, and ends at the first that cannot do its
   * work. One that finds something has done it.
   *
   * @param arguments those of every command
   */
  public static void main(String[] arguments) {
    for (List<String> command : commands(arguments)) {
      int ended = CommandLineFront.run(command.toArray(String[]::new));
      if (ended > FOUND) {
        System.exit(ended);
      }
    }
    System.exit(0);
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
