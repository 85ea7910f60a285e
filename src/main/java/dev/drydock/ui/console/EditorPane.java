package dev.drydock.ui.console;

import dev.drydock.ui.names.NamesAtHand;
import dev.drydock.ui.task.Tasks;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;

/** An editor with what belongs to it: completion, and finding and replacing. */
final class EditorPane extends BorderPane {
  private final SqlEditor editor;
  private final FindBar find;
  private final CompletionPopup completion;

  EditorPane(Tasks tasks, NamesAtHand names) {
    editor = new SqlEditor(tasks);
    find = new FindBar(editor);
    completion = new CompletionPopup(editor, names);
    setTop(find);
    setCenter(new VirtualizedScrollPane<>(editor));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  SqlEditor editor() {
    return editor;
  }

  CompletionPopup completion() {
    return completion;
  }

  private void pressed(KeyEvent event) {
    if (event.getTarget() == editor) {
      completion.pressed(event);
    }
    if (event.isConsumed()) {
      return;
    }
    boolean shortcut = event.isShortcutDown() && !event.isAltDown();
    if (shortcut && event.getCode() == KeyCode.F && event.isShiftDown()) {
      editor.layOut();
    } else if (shortcut && event.getCode() == KeyCode.F) {
      find.open(false);
    } else if (shortcut && event.getCode() == KeyCode.H && !event.isShiftDown()) {
      find.open(true);
    } else if (event.getCode() == KeyCode.F3 && find.isOpen()) {
      find.go(event.isShiftDown() ? -1 : 1);
    } else if (event.getCode() == KeyCode.ESCAPE && find.isOpen()) {
      find.close();
    } else {
      return;
    }
    event.consume();
  }
}
