package dev.drydock;

import dev.drydock.cli.CommandLineFront;

/**
 * The program. With a command it is the command line and loads no JavaFX class; without one it
 * opens the window. Does not extend {@code Application}, so that it starts from a class path.
 */
public final class Drydock {

  private Drydock() {}

  /** Runs one command, or opens the window when there is none. */
  public static void main(String[] arguments) {
    System.exit(CommandLineFront.run(arguments));
  }
}
