package dev.drydock.ui.diagnose;

import dev.drydock.catalog.KnownName;
import dev.drydock.command.KnowNames;
import dev.drydock.ui.kit.Focus;
import dev.drydock.ui.kit.Visible;
import dev.drydock.ui.report.Amounts;
import dev.drydock.ui.task.Latest;
import dev.drydock.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Where an error of any length is pasted or a name is typed. Names are completed from the catalog,
 * which is read away from the JavaFX thread.
 */
final class QuestionField extends VBox {
  private static final int MOST = 50;
  private static final double ROW = 26;
  private static final int ROWS = 6;

  private final TextArea text = new TextArea();
  private final ListView<KnownName> names = new ListView<>();
  private final Label count = new Label();
  private final Button ask = new Button("Ask");
  private final Latest fitting;
  private final Runnable asked;
  private final Consumer<KnownName> chosen;
  private List<KnownName> known = List.of();
  private boolean completing = true;

  /** What a tab holds is in the window only when the tabs were laid out once. */
  private boolean focusWhenShown;

  /**
   * @param asked hears that the text is to be answered
   * @param chosen hears of a name that was taken from the list
   */
  QuestionField(Tasks tasks, Runnable asked, Consumer<KnownName> chosen) {
    super(8);
    this.asked = asked;
    this.chosen = chosen;
    this.fitting = tasks.latest("Complete a name");
    text.setId("question");
    text.setPromptText("Paste an error, or type a table, table.column, function() or policy");
    text.setAccessibleText("Error or name");
    text.setWrapText(true);
    text.setPrefRowCount(5);
    text.getStyleClass().add("mono");
    text.textProperty().addListener((o, was, is) -> typed(is));
    text.sceneProperty().addListener((o, was, is) -> focusWhenShown(is != null));
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    names.setId("question-names");
    names.setFixedCellSize(ROW);
    names.setFocusTraversable(false);
    names.setCellFactory(list -> new NameCell());
    names.setOnMouseClicked(e -> take());
    names.getStyleClass().add("palette-list");
    names
        .prefHeightProperty()
        .bind(Bindings.min(Bindings.size(names.getItems()), ROWS).multiply(ROW).add(4));
    names.setMinHeight(Region.USE_PREF_SIZE);
    names.visibleProperty().bind(Bindings.isNotEmpty(names.getItems()));
    names.managedProperty().bind(names.visibleProperty());
    count.getStyleClass().addAll("muted", "small-text");
    HBox.setHgrow(count, Priority.ALWAYS);
    count.setMaxWidth(Double.MAX_VALUE);
    ask.getStyleClass().add("accent");
    ask.setMinWidth(Region.USE_PREF_SIZE);
    ask.disableProperty().bind(text.textProperty().isEmpty());
    ask.setOnAction(e -> ask());
    HBox below = new HBox(8, count, ask);
    below.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(text, names, below);
    typed("");
  }

  String text() {
    return text.getText();
  }

  /** Puts a text there as if it had been typed. */
  void text(String typed) {
    completing = false;
    text.setText(typed);
    completing = true;
    names.getItems().clear();
  }

  /** Brings the keyboard here, at the latest when this is in a window. */
  void focus() {
    if (text.getScene() == null) {
      focusWhenShown = true;
      return;
    }
    text.requestFocus();
    text.selectAll();
  }

  private void focusWhenShown(boolean shown) {
    if (shown && focusWhenShown) {
      focusWhenShown = false;
      focus();
    }
  }

  /** What can be completed. */
  void known(List<KnownName> all) {
    known = all;
    typed(text.getText());
  }

  private void typed(String is) {
    boolean name = isName(is);
    long lines = is.lines().count();
    count.setText(
        lines > 1 ? Amounts.count(lines, "line") : name && known.isEmpty() ? "" : hint(is));
    if (!name || !completing) {
      fitting.cancel();
      names.getItems().clear();
      return;
    }
    List<KnownName> all = known;
    fitting.run(progress -> KnowNames.fitting(all, is, MOST), this::offer);
  }

  private static String hint(String is) {
    return is.isEmpty() ? "" : "Enter asks";
  }

  /** One word that could be the beginning of a name; a message has blanks. */
  private static boolean isName(String typed) {
    return !typed.isBlank()
        && typed.length() < 130
        && !typed.strip().contains(" ")
        && typed.lines().count() == 1;
  }

  private void offer(List<KnownName> found) {
    boolean whole = found.size() == 1 && found.getFirst().text().equals(text.getText());
    names.getItems().setAll(whole ? List.of() : found);
    names.scrollTo(0);
  }

  private void key(KeyEvent event) {
    boolean open = !names.getItems().isEmpty();
    switch (event.getCode()) {
      case DOWN, UP -> {
        if (!open) {
          return;
        }
        move(event.getCode() == KeyCode.DOWN ? 1 : -1);
      }
      case TAB -> {
        if (!open || event.isShiftDown()) {
          Focus.traverse(text, event);
          return;
        }
        move(names.getSelectionModel().isEmpty() ? 1 : 0);
        take();
      }
      case ESCAPE -> {
        if (!open) {
          return;
        }
        names.getItems().clear();
      }
      case ENTER -> {
        // In a pasted text Enter makes a line; there Ctrl+Enter asks.
        if (event.isShiftDown() || text.getText().lines().count() > 1 && !event.isShortcutDown()) {
          return;
        }
        if (selected().isPresent()) {
          take();
        } else {
          ask();
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    int at = names.getSelectionModel().getSelectedIndex() + by;
    names.getSelectionModel().clearAndSelect(Math.clamp(at, 0, names.getItems().size() - 1));
    names.scrollTo(Math.max(0, at - ROWS + 1));
  }

  private Optional<KnownName> selected() {
    return Optional.ofNullable(names.getSelectionModel().getSelectedItem());
  }

  private void take() {
    selected()
        .ifPresent(
            name -> {
              text(name.text());
              text.end();
              chosen.accept(name);
            });
  }

  private void ask() {
    names.getItems().clear();
    if (!text.getText().isBlank()) {
      asked.run();
    }
  }

  /** A name, with its kind at the right. */
  private static final class NameCell extends ListCell<KnownName> {
    private final Label name = new Label();
    private final Label kind = new Label();
    private final HBox both;

    NameCell() {
      name.getStyleClass().add("mono");
      name.setMinWidth(0);
      kind.getStyleClass().addAll("muted", "small-text");
      kind.setMinWidth(Region.USE_PREF_SIZE);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      both = new HBox(8, name, gap, kind);
      both.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(KnownName known, boolean empty) {
      super.updateItem(known, empty);
      if (empty || known == null) {
        setGraphic(null);
        return;
      }
      name.setText(Visible.of(known.text()));
      kind.setText(known.inWords());
      setGraphic(both);
    }
  }
}
