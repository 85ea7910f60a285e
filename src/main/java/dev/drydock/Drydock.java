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

  /**
   * Nothing, {@code --demo}, or a folder that is there: what a desktop starts a program with; or no
   * more than a profile or a folder by its option.
   */
  private static boolean wantsWindow(String... arguments) {
    return switch (arguments.length) {
      case 0 -> true;
      case 1 -> arguments[0].equals("--demo") || isFolder(arguments[0]);
      case 2 ->
          switch (arguments[0]) {
            case "-P", "--profile" -> !arguments[1].startsWith("-");
            case "-d", "--folder" -> Files.isDirectory(Path.of(arguments[1]));
            default -> false;
          };
      default -> false;
    };
  }

  private static boolean isFolder(String argument) {
    return argument.contains("/") && Files.isDirectory(Path.of(argument));
  }
}
