package dev.drydock.ui.theme;

/**
 * Heights of rows, fixed so that lists of any length cost the same. Controls set theirs in code as
 * well: a virtual list that loses its fixed height while it is laid out fills itself without end.
 */
public enum RowHeight {
  TABLE(28),
  LOG(19),
  SQL(20);

  private final int pixels;

  RowHeight(int pixels) {
    this.pixels = pixels;
  }

  /** In pixels at normal size. */
  public int pixels() {
    return pixels;
  }

  /**
   * @param zoom in percent
   */
  int at(int zoom) {
    return Math.round(pixels * zoom / 100f);
  }
}
