package dev.drydock.ui.kit;

import javafx.scene.control.Label;

/** A short text in a rounded, tinted frame, such as "1 error" or "ACCESS EXCLUSIVE". */
public final class Pill extends Label {
  public Pill(String text, Tone tone) {
    super(text);
    getStyleClass().addAll("pill", tone.styleClass());
    setMinWidth(USE_PREF_SIZE);
  }
}
