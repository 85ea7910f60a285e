package dev.drydock.cli;

import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/** One command: gives the exit status, or fails with a problem that decides it. */
abstract class DrydockCommand implements Callable<Integer> {
  /** Exit status: done, nothing wrong. */
  static final int FINE = 0;

  /** Exit status: a problem, a difference or a failure was found. */
  static final int FOUND = 1;

  private final CommandContext context;

  DrydockCommand(CommandContext context) {
    this.context = context;
  }

  CommandContext context() {
    return context;
  }

  /**
   * What the schema of its JSON is called, whether it did its work or failed.
   *
   * @param name its own, with those of the commands above: {@code profile-test}
   */
  String schema(String name) {
    return name;
  }

  Terminal terminal() {
    return context.terminal();
  }

  /** Prints a whole JSON document. */
  void print(String document) {
    terminal().out().print(document);
  }

  /** Prints one line for a person, with what came from outside made safe. */
  void line(String text) {
    terminal().out().println(OneLine.of(text));
  }

  /**
   * All of standard input.
   *
   * @param what is expected there, for instance {@code query}
   */
  String input(String what) throws DrydockException {
    try {
      return new String(terminal().in().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "no-" + what,
              "Standard input could not be read: " + e.getMessage(),
              "Pipe the " + what + " in, or give it as the argument."),
          e);
    }
  }

  @Override
  public abstract Integer call() throws DrydockException;
}
