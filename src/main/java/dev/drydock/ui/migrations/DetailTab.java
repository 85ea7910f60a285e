package dev.drydock.ui.migrations;

import javafx.scene.control.Tab;

/** One of the tabs below the table. */
interface DetailTab {

  Tab tab();

  /** Adjusts its title to a row; cheap, called for every tab when the selection moves. */
  default void announce(RowContext context) {}

  /** Shows a row; called when the tab is in view. */
  void show(RowContext context);

  /** Nothing is selected. */
  void clear();
}
