package dev.drydock.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import dev.drydock.testing.Toolkit;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is dragged into the window. The headless platform itself drags nothing: the events it would
 * bring are fired at what is under the pointer.
 */
class DropFolderTest {
  @TempDir Path home;

  @Test
  void aFolderIsOpenedAndOfAFileTheFolderItIsIn() throws Exception {
    File file = Files.writeString(home.resolve("001_a.sql"), "SELECT 1;").toFile();
    assertEquals(Optional.of(home), DropFolder.folder(List.of(home.toFile())));
    assertEquals(Optional.of(home), DropFolder.folder(List.of(file, new File("elsewhere"))));
    assertEquals(Optional.empty(), DropFolder.folder(List.of()), "a text or a picture");
    assertEquals(Optional.empty(), DropFolder.folder(List.of(new File("alone"))));
  }

  @Test
  void aFolderThatIsDroppedIsListed() throws Exception {
    Path folder = Files.createDirectory(home.resolve("migrations"));
    Files.writeString(folder.resolve("001_a.sql"), "SELECT 1;");
    try (OpenWindow open = new OpenWindow(home.resolve("own"))) {
      Toolkit.run(() -> open.window.begin(new Opening.AsBefore()));
      Node under = Toolkit.call(() -> open.window.root().lookup(".empty-state"));
      DragEvent over = drag(under, DragEvent.DRAG_OVER, List.of(folder.toFile()));
      assertTrue(over.isAccepted(), "the pointer says that it may be dropped");
      DragEvent dropped = drag(under, DragEvent.DRAG_DROPPED, List.of(folder.toFile()));
      assertTrue(dropped.isDropCompleted());
      Toolkit.until("it is listed", () -> open.window.report().isPresent());
      assertEquals(
          List.of("001_a.sql"),
          open.window.report().orElseThrow().list().rows().stream()
              .flatMap(row -> row.migration().stream())
              .map(migration -> migration.file())
              .toList());
      assertFalse(drag(under, DragEvent.DRAG_OVER, List.of()).isAccepted(), "a text");
    }
  }

  /** What became of an event: copies that go through the scene share its state. */
  private static DragEvent drag(Node under, EventType<DragEvent> type, List<File> files) {
    return Toolkit.call(
        () -> {
          Dragboard board = DragboardHelper.createDragboard(dragged());
          ClipboardContent content = new ClipboardContent();
          if (files.isEmpty()) {
            content.putString("a text");
          } else {
            content.putFiles(files);
          }
          board.setContent(content);
          DragEvent event =
              new DragEvent(
                  null, under, type, board, 5, 5, 5, 5, TransferMode.COPY, null, under, null);
          Event.fireEvent(under, event);
          return event;
        });
  }

  /** What a platform that drags has: content, and the ways it may be taken. */
  private static TKClipboard dragged() {
    TKClipboard content = com.sun.javafx.tk.Toolkit.getToolkit().createLocalClipboard();
    return (TKClipboard)
        Proxy.newProxyInstance(
            TKClipboard.class.getClassLoader(),
            new Class<?>[] {TKClipboard.class},
            (self, method, arguments) ->
                method.getName().equals("getTransferModes")
                    ? EnumSet.allOf(TransferMode.class)
                    : method.invoke(content, arguments));
  }
}
