package dev.drydock.ui.kit;

import java.util.Locale;
import javafx.scene.control.ToggleButton;

/** A round toggle with a count, such as "○ Pending 7". */
public final class Chip extends ToggleButton {
  private final String label;

  public Chip(String label, Tone tone) {
    this.label = label;
    getStyleClass().addAll("chip", tone.styleClass());
    setMinWidth(USE_PREF_SIZE);
    count(0);
  }

  public void count(int number) {
    String grouped = String.format(Locale.ROOT, "%,d", number);
    setText(label + " " + grouped);
    setAccessibleText(label + ", " + grouped);
  }
}
