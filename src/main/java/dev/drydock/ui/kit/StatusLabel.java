package dev.drydock.ui.kit;

import javafx.scene.control.Label;

/** A {@link StatusSign} as a label. */
public final class StatusLabel extends Label {
  public StatusLabel(StatusSign sign) {
    show(sign);
    setMinWidth(USE_PREF_SIZE);
  }

  public void show(StatusSign sign) {
    setText(sign.text());
    setAccessibleText(sign.word());
    getStyleClass().setAll("label", "status", sign.tone().styleClass());
  }
}
