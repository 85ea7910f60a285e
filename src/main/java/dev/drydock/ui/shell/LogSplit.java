package dev.drydock.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** The page with the log below it, when the log is wanted and has its place. */
final class LogSplit extends SplitPane {
  private static final double LOG_AT = 0.84;

  private final Node page;
  private final Node log;

  /** Below this height, in pixels, the page needs all of it. */
  private static final double CRAMPED = 420;

  private boolean wanted;

  /** Whether there is a place for the log at all. */
  private boolean hasPlace = true;

  /** A person wants it however little room there is. */
  private boolean insists;

  /** The log's part when it was last seen, in pixels: a page over the room has another height. */
  private double below;

  LogSplit(Node page, Node log, boolean wanted) {
    this.page = page;
    this.log = log;
    this.wanted = wanted;
    setOrientation(Orientation.VERTICAL);
    setResizableWithParent(log, false);
    getItems().setAll(page);
    lay(true);
    heightProperty().addListener((o, was, is) -> lay(hasPlace));
  }

  boolean wanted() {
    return wanted;
  }

  void toggle(boolean place) {
    wanted = place ? !getItems().contains(log) : !wanted;
    insists = place && wanted;
    lay(place);
  }

  /**
   * @param place whether there is a place for the log: a page over the room brings its own
   */
  void lay(boolean place) {
    hasPlace = place;
    boolean roomy = getHeight() == 0 || getHeight() >= CRAMPED;
    boolean shown = wanted && place && (roomy || insists);
    if (shown && !getItems().contains(log)) {
      getItems().setAll(page, log);
      layout(); // a divider that was not laid out yet would be put in the middle
      setDividerPositions(below > 0 ? 1 - below / getHeight() : LOG_AT);
    } else if (!shown && getItems().contains(log)) {
      below = (1 - getDividerPositions()[0]) * getHeight();
      getItems().setAll(page);
    }
  }
}
