package dev.drydock;

import dev.drydock.cli.CommandLineFront;
import dev.drydock.ui.WindowLauncher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The program. With a command it is the command line and loads no JavaFX class; without one it
 * opens the window. Does not extend {@code Application}, so that it starts from a class path.
 */
public final class Drydock {

  private Drydock() {}

  /** Runs one command, or opens the window when there is none. */
  public static void main(String[] arguments) {
    System.exit(
        wantsWindow(arguments)
            ? CommandLineFront.guard(() -> WindowLauncher.run(List.of(arguments)))
            : CommandLineFront.run(arguments));
  }

  /** Nothing, {@code --demo}, or a folder that is there: what a desktop starts a program with. */
  private static boolean wantsWindow(String... arguments) {
    return arguments.length == 0
        || (arguments.length == 1 && (arguments[0].equals("--demo") || isFolder(arguments[0])));
  }

  private static boolean isFolder(String argument) {
    return argument.contains("/") && Files.isDirectory(Path.of(argument));
  }
}
