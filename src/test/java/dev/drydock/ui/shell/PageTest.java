package dev.drydock.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.drydock.testing.Toolkit;
import dev.drydock.ui.kit.LogView;
import dev.drydock.ui.kit.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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

  /** The page of a run. */
  private static final class Running implements Screen {
    private final Label label = new Label("running");
    private boolean ended;
    private boolean left;

    @Override
    public String title() {
      return "a run";
    }

    @Override
    public Node node() {
      return label;
    }

    @Override
    public boolean mayLeave() {
      return ended;
    }

    @Override
    public void left() {
      left = true;
    }
  }

  private OpenWindow opened() throws Exception {
    Path folder = Files.createDirectories(home.resolve("migrations"));
    Files.writeString(folder.resolve("001_a.sql"), "CREATE TABLE a ();\n");
    OpenWindow open = new OpenWindow(home);
    Toolkit.run(() -> open.window.workspace().openFolder(folder));
    Toolkit.until("the folder is listed", () -> open.window.report().isPresent());
    Toolkit.settle();
    return open;
  }

  @Test
  void otherRoomsAreSeenWhileARunGoesOnAndItsPageIsFoundAgain() throws Exception {
    try (OpenWindow open = opened()) {
      Running run = Toolkit.call(Running::new);
      Toolkit.run(
          () -> {
            Rooms rooms = open.window.rooms();
            open.window.navigation().showJournal();
            open.window.navigation().open(() -> run);
            assertTrue(rooms.isPageOpen());
            open.window.navigation().showConsole();
            assertTrue(rooms.isConsole());
            assertFalse(rooms.mayLeave(), "the run goes on");
            assertFalse(rooms.back(), "and is not left by another room's Esc");
            assertTrue(rooms.isConsole());
            open.window.navigation().showMigration("001_a.sql", 1);
            assertTrue(rooms.isPageOpen());
            assertNotNull(run.label.getScene());
            open.window.navigation().showDiagnose();
            run.ended = true;
            open.window.navigation().showJournal();
            open.window.navigation().showMigrations();
            assertNotNull(run.label.getScene(), "how it ended stays until it is dismissed");
            assertFalse(run.left);
            assertTrue(rooms.back());
            assertTrue(run.left);
            assertNull(run.label.getScene());
          });
    }
  }

  @Test
  void noRunBeginsUnseen() throws Exception {
    try (OpenWindow open = opened()) {
      Running run = Toolkit.call(Running::new);
      AtomicBoolean begun = new AtomicBoolean();
      Toolkit.run(
          () -> {
            open.window.navigation().open(() -> run);
            open.window
                .navigation()
                .open(
                    () -> {
                      begun.set(true);
                      return new Running();
                    });
            open.window.navigation().showConsole();
            open.window.navigation().dryRun(Optional.empty());
          });
      Toolkit.until(
          "it is told that one is under way",
          () -> ((LogView) open.window.log().getCenter()).text().contains("A run is in progress."));
      Toolkit.settle();
      Toolkit.run(() -> open.window.navigation().showMigrations());
      assertTrue(Toolkit.call(() -> run.label.getScene() != null), "its page is still there");
      assertFalse(begun.get());
      Toolkit.run(() -> run.ended = true);
    }
  }

  /** A page with as many buttons as a dry run's. */
  private record Buttoned(Label label, List<Node> actions) implements Screen {
    @Override
    public String title() {
      return "a page with buttons";
    }

    @Override
    public Node node() {
      return label;
    }
  }

  @Test
  void itsButtonsAreWhollyInANarrowWindow() throws Exception {
    try (OpenWindow open = opened()) {
      List<Node> buttons =
          Toolkit.call(
              () ->
                  Stream.of("Back (Esc)", "Save plan…", "Export report…", "Apply to PRODUCTION…")
                      .<Node>map(Button::new)
                      .toList());
      Toolkit.run(
          () -> {
            open.window.root().getScene().getWindow().setWidth(560);
            open.window.navigation().open(() -> new Buttoned(new Label("here"), buttons));
          });
      Toolkit.until(
          "all of them are seen",
          () ->
              buttons.stream()
                  .map(button -> button.localToScene(button.getLayoutBounds()))
                  .allMatch(at -> at.getWidth() > 60 && at.getMinX() >= 0 && at.getMaxX() <= 560));
      Toolkit.run(() -> open.window.root().getScene().getWindow().setWidth(1_000));
      Toolkit.until(
          "they stand beside the choosers again",
          () -> open.window.bar().lookupAll(".top-bar-row").size() == 1);
    }
  }

  @Test
  void escLeavesItAndTheKeyboardIsOnTheMigrationsAgain() throws Exception {
    try (OpenWindow open = opened()) {
      ListView<String> list = Toolkit.call(ListView::new);
      Toolkit.run(() -> open.window.navigation().open(() -> new Listed(list)));
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
