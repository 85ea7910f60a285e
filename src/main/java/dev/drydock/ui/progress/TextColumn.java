package dev.drydock.ui.progress;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/** A column of plain text, in the order the rows have. */
public final class TextColumn<R> extends TableColumn<R, String> {

  /**
   * @param styles of the cells, for instance {@code mono}; {@code number} sets the head right too
   */
  public TextColumn(String title, double width, Function<R, String> text, String... styles) {
    super(title);
    setPrefWidth(width);
    setMinWidth(Math.min(width, 60));
    setSortable(false);
    if (List.of(styles).contains("number")) {
      getStyleClass().add("number");
    }
    setCellValueFactory(
        row -> new ReadOnlyStringWrapper(text.apply(row.getValue())).getReadOnlyProperty());
    setCellFactory(column -> new Plain<>(styles));
  }

  /** Keeps its width whatever the table's is. */
  public TextColumn<R> fixed() {
    setMinWidth(getPrefWidth());
    setMaxWidth(getPrefWidth());
    return this;
  }

  /** Its texts take as many lines as they need; the table must not fix its rows' height. */
  public TextColumn<R> wrapped() {
    setCellFactory(column -> new Wrapped<>());
    return this;
  }

  private static final class Wrapped<R> extends TableCell<R, String> {
    private static final double PADDING = 18;

    // A cell does not measure its own text as wrapped; a text does.
    private final Text text = new Text();

    Wrapped() {
      text.getStyleClass().add("wrapped-text");
      text.wrappingWidthProperty().bind(widthProperty().subtract(PADDING));
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(String item, boolean empty) {
      super.updateItem(item, empty);
      text.setText(empty ? "" : item);
      setText(empty ? null : item);
      setGraphic(empty ? null : text);
    }
  }

  private static final class Plain<R> extends TableCell<R, String> {
    Plain(String... styles) {
      getStyleClass().addAll(styles);
      setOnMouseEntered(e -> setTooltip(cut() ? new Tooltip(getText()) : null));
    }

    private boolean cut() {
      return getText() != null && prefWidth(-1) > getWidth();
    }

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
    }
  }
}
