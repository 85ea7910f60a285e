package dev.drydock.ui.kit;

/** Shows sheets over the window, one at a time: a second one waits for the first to close. */
public interface Sheets {
  void show(Sheet sheet);
}
