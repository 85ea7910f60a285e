package dev.drydock.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The window's content with room above it for a sheet; what is below rests meanwhile. */
public final class SheetLayer extends StackPane implements Sheets {
  private static final Set<KeyCode> ZOOM =
      EnumSet.of(
          KeyCode.PLUS,
          KeyCode.ADD,
          KeyCode.EQUALS,
          KeyCode.MINUS,
          KeyCode.SUBTRACT,
          KeyCode.DIGIT0,
          KeyCode.NUMPAD0);

  private final Node content;
  private final StackPane veil = new StackPane();
  private final Deque<Sheet> waiting = new ArrayDeque<>();
  private Optional<Sheet> shown = Optional.empty();
  private Optional<Node> focusBefore = Optional.empty();

  public SheetLayer(Node content) {
    this.content = content;
    veil.getStyleClass().add("sheet-veil");
    getChildren().add(content);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE && shown.isPresent()) {
            shown.get().dismiss();
            e.consume();
          }
        });
    // A menu's keys reach it past the disabled tree; what they open would wait behind the sheet.
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (shown.isPresent() && isCommand(e)) {
            e.consume();
          }
        });
  }

  private static boolean isCommand(KeyEvent event) {
    return event.getCode().isFunctionKey()
        || event.isShortcutDown() && !ZOOM.contains(event.getCode());
  }

  @Override
  public void show(Sheet sheet) {
    if (shown.isPresent()) {
      waiting.add(sheet);
      return;
    }
    if (focusBefore.isEmpty() && getScene() != null) {
      focusBefore = Optional.ofNullable(getScene().getFocusOwner());
    }
    shown = Optional.of(sheet);
    // A disabled tree takes no key and no click: that is what makes the sheet modal.
    content.setDisable(true);
    veil.getChildren().setAll(sheet);
    getChildren().setAll(content, veil);
    sheet.onClosed(() -> closed(sheet));
    applyCss();
    layout();
    sheet.takeFocus();
  }

  @Override
  public void over(Sheet sheet) {
    shown.ifPresent(waiting::addFirst);
    shown = Optional.empty();
    show(sheet);
  }

  /** One that was shown again hears of its end as often as it was shown. */
  private void closed(Sheet sheet) {
    waiting.remove(sheet);
    if (shown.filter(sheet::equals).isPresent()) {
      next();
    }
  }

  /** The sheet that is open, if any. */
  public Optional<Sheet> shown() {
    return shown;
  }

  private void next() {
    shown = Optional.empty();
    veil.getChildren().clear();
    if (!waiting.isEmpty()) {
      show(waiting.poll());
      return;
    }
    getChildren().setAll(content);
    content.setDisable(false);
    focusBefore.ifPresent(Node::requestFocus);
    focusBefore = Optional.empty();
  }
}
