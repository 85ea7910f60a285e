package dev.drydock.ui.console;

import dev.drydock.query.completion.KnownNames;
import dev.drydock.query.completion.Proposal;
import dev.drydock.query.completion.Proposals;
import dev.drydock.ui.names.NamesAtHand;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/** What can stand at the caret, below it; the keyboard stays with the editor. */
final class CompletionPopup {
  private static final KeyCombination ASK =
      new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN);
  private static final double ROW = 26;
  private static final int ROWS = 9;

  private final SqlEditor editor;
  private final NamesAtHand names;
  private final ListView<Proposal> list = new ListView<>();
  private final Popup popup = new Popup();
  private Optional<Proposals> offered = Optional.empty();

  CompletionPopup(SqlEditor editor, NamesAtHand names) {
    this.editor = editor;
    this.names = names;
    list.setFixedCellSize(ROW);
    list.setPrefWidth(460);
    list.setFocusTraversable(false);
    list.setAccessibleText("Completions");
    list.getStyleClass().add("completion-list");
    list.setCellFactory(view -> new ProposalCell());
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            take();
          }
        });
    popup.setAutoHide(true);
    popup.getContent().add(list);
    popup.setOnHidden(event -> offered = Optional.empty());
    editor.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    editor
        .caretPositionProperty()
        .addListener((o, was, is) -> offered.ifPresent(proposals -> follow()));
    editor
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                popup.hide();
              }
            });
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  /** What is offered now, for tests. */
  ListView<Proposal> list() {
    return list;
  }

  /** Offers what can stand at the caret; a single thing that fits is written at once. */
  void ask() {
    ask(
        known -> {
          Proposals proposals = look(known);
          boolean typed = proposals.to() > proposals.from();
          if (typed && proposals.all().size() == 1) {
            write(proposals, proposals.all().getFirst());
          } else {
            show(proposals);
          }
        });
  }

  /** Offers what fits while the same piece is typed on; what is typed behind it ends the offer. */
  private void follow() {
    ask(
        known ->
            offered.ifPresent(
                before -> {
                  Proposals now = look(known);
                  if (now.from() != before.from()) {
                    popup.hide();
                  } else {
                    show(now);
                  }
                }));
  }

  /** Whether what would be written stands there already. */
  private boolean isWritten() {
    Proposal chosen = list.getSelectionModel().getSelectedItem();
    return chosen != null
        && offered
            .filter(all -> editor.getText(all.from(), all.to()).equals(chosen.insert()))
            .isPresent();
  }

  /** The first names may come when the keyboard is elsewhere: nothing is written or shown then. */
  private void ask(Consumer<KnownNames> asker) {
    names.ask(
        known -> {
          if (editor.isFocused()) {
            asker.accept(known);
          }
        });
  }

  private Proposals look(KnownNames known) {
    return names.at(editor.getText(), editor.getCaretPosition(), known);
  }

  private void show(Proposals proposals) {
    Optional<Bounds> caret = editor.getCaretBounds();
    if (proposals.all().isEmpty() || caret.isEmpty() || editor.getScene() == null) {
      popup.hide();
      return;
    }
    offered = Optional.of(proposals);
    list.getItems().setAll(proposals.all());
    list.getSelectionModel().select(0);
    list.scrollTo(0);
    list.setPrefHeight(Math.min(ROWS, proposals.all().size()) * ROW + 4);
    if (!popup.isShowing()) {
      dress(editor.getScene());
      popup.show(editor, caret.get().getMinX(), caret.get().getMaxY() + 2);
    }
  }

  /** A popup has a scene of its own, which knows nothing of the window's looks. */
  private void dress(Scene window) {
    Scene own = popup.getScene();
    own.getStylesheets().setAll(window.getStylesheets());
    own.getRoot().setStyle(window.getRoot().getStyle());
    window.getRoot().getStyleClass().stream()
        .filter(style -> !own.getRoot().getStyleClass().contains(style))
        .forEach(own.getRoot().getStyleClass()::add);
  }

  /** Takes the keys that are for it, and no others. */
  void pressed(KeyEvent event) {
    if (ASK.match(event)) {
      ask();
      event.consume();
    } else if (popup.isShowing() && isMine(event.getCode())) {
      event.consume();
    }
  }

  private boolean isMine(KeyCode code) {
    switch (code) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(ROWS - 1);
      case PAGE_UP -> move(1 - ROWS);
      case ENTER -> {
        if (isWritten()) {
          popup.hide();
          return false; // a line is begun
        }
        take();
      }
      case TAB -> take();
      case ESCAPE -> popup.hide();
      case LEFT, RIGHT, HOME, END -> {
        popup.hide();
        return false; // the caret moves as well
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A point asks by itself, where columns or tables are known behind it. */
  private void typed(KeyEvent event) {
    if (event.getCharacter().equals(".") && !event.isControlDown()) {
      ask(
          known -> {
            Proposals proposals = look(known);
            if (editor.getCaretPosition() == proposals.to()) {
              show(proposals);
            }
          });
    }
  }

  private void move(int by) {
    int last = list.getItems().size() - 1;
    int at = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last);
    list.getSelectionModel().select(at);
    list.scrollTo(Math.max(0, at - ROWS / 2));
  }

  private void take() {
    Optional<Proposals> proposals = offered;
    Proposal chosen = list.getSelectionModel().getSelectedItem();
    popup.hide();
    if (proposals.isPresent() && chosen != null) {
      write(proposals.get(), chosen);
    }
  }

  private void write(Proposals proposals, Proposal chosen) {
    popup.hide();
    editor.replaceText(proposals.from(), proposals.to(), chosen.insert());
    editor.requestFollowCaret();
  }
}
