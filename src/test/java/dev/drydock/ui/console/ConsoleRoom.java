package dev.drydock.ui.console;

import dev.drydock.command.Workspace;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.util.Optional;

/** The console of a test, as the window shows it. */
final class ConsoleRoom {
  private ConsoleRoom() {}

  /** Shown on a workspace, and read once. */
  static ConsoleView open(RoomWindow window, Workspace workspace) {
    return Toolkit.call(
        () -> {
          ConsoleView console = new ConsoleView(window.useCases, window.tasks, window.navigation);
          console.follow(Optional.of(workspace));
          window.navigation.show(console);
          console.refresh();
          return console;
        });
  }
}
