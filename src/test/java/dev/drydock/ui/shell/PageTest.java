package dev.drydock.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.Toolkit;
import dev.drydock.ui.kit.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page over the room, and the keyboard when it goes. */
class PageTest {
  @TempDir Path home;

  /** A page that is a list, as a run's migrations are. */
  private record Listed(ListView<String> list) implements Screen {
    @Override
    public String title() {
      return "a list";
    }

    @Override
    public Node node() {
      return list;
    }
  }

  @Test
  void escLeavesItAndTheKeyboardIsOnTheMigrationsAgain() throws Exception {
    Path folder = Files.createDirectories(home.resolve("migrations"));
    Files.writeString(folder.resolve("001_a.sql"), "CREATE TABLE a ();\n");
    try (OpenWindow open = new OpenWindow(home)) {
      Toolkit.run(() -> open.window.workspace().openFolder(folder));
      Toolkit.until("the folder is listed", () -> open.window.report().isPresent());
      Toolkit.settle();
      ListView<String> list = Toolkit.call(ListView::new);
      Toolkit.run(() -> open.window.navigation().open(new Listed(list)));
      assertTrue(Toolkit.call(() -> list.getScene() != null));
      Toolkit.run(
          () ->
              Event.fireEvent(
                  list,
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
      assertFalse(Toolkit.call(() -> open.window.rooms().isPageOpen()));
      Toolkit.until(
          "the table has the keyboard",
          () -> open.window.root().getScene().getFocusOwner() instanceof TableView<?>);
    }
  }
}
