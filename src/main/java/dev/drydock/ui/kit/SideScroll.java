package dev.drydock.ui.kit;

import dev.drydock.command.DriftReport.Row;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

/** Moves both sides of a difference sideways together; there only where a line is too long. */
final class SideScroll extends ScrollBar {
  /** The number and mark of a side, in characters. */
  private static final int GUTTER = 10;

  private static final int RULED = 100;

  private final Label ruler = new Label("0".repeat(RULED));
  private final Pane measure = new Pane(ruler);
  private int longest;

  /** To be in view whatever the width, until somebody scrolls. */
  private Optional<Row> wanted = Optional.empty();

  private boolean moving;

  SideScroll() {
    ruler.getStyleClass().add("mono");
    measure.getStyleClass().add("diff-side");
    measure.setManaged(false);
    measure.setVisible(false);
    setOrientation(Orientation.HORIZONTAL);
    setVisible(false);
    setManaged(false);
    valueProperty().addListener((o, was, is) -> wanted = moving ? wanted : Optional.empty());
  }

  /** To be put, unseen, where the texts are: it has their font. */
  Pane measure() {
    return measure;
  }

  /** How far the texts are moved to the left, in pixels. */
  ObservableDoubleValue shift() {
    return valueProperty();
  }

  void show(List<Row> lines, double width) {
    longest =
        lines.stream()
            .mapToInt(row -> Math.max(row.applied().length(), row.current().length()))
            .max()
            .orElse(0);
    wanted = Optional.empty();
    move(0);
    fit(width);
  }

  /**
   * @param width of both sides together, in pixels
   */
  void fit(double width) {
    double character = character();
    double shown = width / 2 - GUTTER * character;
    double wide = longest * character;
    boolean needed = width > 0 && wide > shown;
    double most = needed ? wide - shown : 0;
    move(Math.min(getValue(), most));
    setMax(most);
    setVisibleAmount(needed ? getMax() * shown / wide : 0);
    setUnitIncrement(4 * character);
    setBlockIncrement(Math.max(1, shown / 2));
    setVisible(needed);
    setManaged(needed);
    if (needed) {
      wanted.ifPresent(this::reveal);
    }
  }

  /** Brings the first character that differs into view. */
  void reveal(Row row) {
    wanted = Optional.of(row);
    if (!isVisible()) {
      return; // before the first layout there is no width yet
    }
    int same = 0;
    int end = Math.min(row.applied().length(), row.current().length());
    while (same < end && row.applied().charAt(same) == row.current().charAt(same)) {
      same++;
    }
    double at = same * character();
    double shown = getBlockIncrement() * 2;
    boolean inView = at < shown - 8 * character();
    move(inView ? 0 : Math.clamp(at - shown / 2, 0, getMax()));
  }

  private void move(double value) {
    moving = true;
    setValue(value);
    moving = false;
  }

  void wheel(ScrollEvent event) {
    if (event.getDeltaX() != 0 && isVisible()) {
      setValue(Math.clamp(getValue() - event.getDeltaX(), 0, getMax()));
      event.consume();
    }
  }

  private double character() {
    ruler.applyCss();
    return ruler.prefWidth(-1) / RULED;
  }
}
