package dev.drydock.ui.kit;

import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** One side of a line of a difference: its number and mark stand, its text moves sideways. */
final class DiffSide extends Region {
  private final Label number = new Label();
  private final Label text = new Label();
  private final Pane window = new Pane(text);
  private final Rectangle clip = new Rectangle();

  /**
   * @param shift how far the text is moved to the left, in pixels
   */
  DiffSide(ObservableDoubleValue shift) {
    number.getStyleClass().add("mono");
    text.getStyleClass().add("mono");
    text.setMinWidth(USE_PREF_SIZE);
    text.translateXProperty().bind(Bindings.negate(shift));
    text.setManaged(false);
    window.setClip(clip);
    getStyleClass().add("diff-side");
    setMinWidth(0);
    setPrefWidth(100);
    setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(number, window);
  }

  void show(String shown, OptionalInt line, String sign) {
    String digits = line.isPresent() ? String.valueOf(line.getAsInt()) : "";
    number.setText("%5s %s ".formatted(digits, sign));
    text.setText(shown);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double height = getHeight();
    double gutter = number.prefWidth(-1);
    number.resizeRelocate(left, 0, gutter, height);
    double width = Math.max(0, getWidth() - left - snappedRightInset() - gutter);
    window.resizeRelocate(left + gutter, 0, width, height);
    clip.setWidth(width);
    clip.setHeight(height);
    text.resizeRelocate(0, 0, text.prefWidth(-1), height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return text.prefHeight(-1);
  }
}
