package dev.drydock.ui.kit;

/** Shows sheets over the window, one at a time: a second one waits for the first to close. */
public interface Sheets {
  void show(Sheet sheet);

  /**
   * Shows a sheet in the place of the one that is open, which comes back as it was behind it,
   * unless it has been closed meanwhile.
   */
  default void over(Sheet sheet) {
    show(sheet);
  }
}
