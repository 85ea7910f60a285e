package dev.drydock.ui.theme;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows the window's content larger or smaller as a whole: widths of columns and fields with their
 * texts. The content is laid out in the room that is left at that size, so that it adapts to it as
 * to a window of another size.
 */
public final class Zoomed extends Region {
  private final Parent content;
  private final Scale scale = new Scale(1, 1);

  /**
   * @param theme whose zoom it follows
   */
  public Zoomed(Parent content, Theme theme) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().add(content);
    theme.zoom().subscribe(zoom -> scaleTo(zoom.intValue() / 100.0));
  }

  private void scaleTo(double factor) {
    scale.setX(factor);
    scale.setY(factor);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
  }

  @Override
  protected double computeMinWidth(double height) {
    return content.minWidth(-1) * scale.getX();
  }

  @Override
  protected double computeMinHeight(double width) {
    return content.minHeight(-1) * scale.getY();
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1) * scale.getX();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(-1) * scale.getY();
  }
}
