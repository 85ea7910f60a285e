package dev.drydock.ui.diagnose;

import dev.drydock.command.Workspace;
import dev.drydock.testing.Toolkit;
import dev.drydock.ui.RoomWindow;
import java.util.Optional;

/** The room of a test, as the window shows it. */
final class DiagnoseRoom {
  private DiagnoseRoom() {}

  /** Shown on a workspace, with its names read. */
  static DiagnoseView open(RoomWindow window, Workspace workspace) {
    DiagnoseView room =
        Toolkit.call(
            () -> {
              DiagnoseView made =
                  new DiagnoseView(
                      window.useCases,
                      window.tasks,
                      window.navigation,
                      profile -> new Login(window.database.passwords(), () -> {}));
              made.follow(Optional.of(workspace));
              window.navigation.show(made);
              made.refresh();
              return made;
            });
    Toolkit.settle();
    return room;
  }

  /** The same with Compare in front. */
  static DiagnoseView compare(RoomWindow window, Workspace workspace) {
    DiagnoseView room = open(window, workspace);
    Toolkit.run(room::showCompare);
    Toolkit.settle();
    return room;
  }
}
