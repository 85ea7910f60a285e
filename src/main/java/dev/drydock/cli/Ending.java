package dev.drydock.cli;

import dev.drydock.query.Console;

/**
 * A console for the time of a command: Ctrl-C cancels what runs on the server, so that nothing goes
 * on there unseen.
 */
final class Ending implements AutoCloseable {
  private final Console console;
  private final Thread hook;

  Ending(Console console) {
    this.console = console;
    hook = new Thread(console::cancel, "cancel-query");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Console console() {
    return console;
  }

  @Override
  public void close() {
    console.close();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // the hook runs, and that is what it is for
      return;
    }
  }
}
