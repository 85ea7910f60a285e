package dev.drydock.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;

/** What a narrow list says in place of its lines: a sentence that breaks where the list ends. */
public final class NothingHere extends Label {
  public NothingHere(String why) {
    super(why);
    setWrapText(true);
    setTextAlignment(TextAlignment.CENTER);
    getStyleClass().addAll("muted", "nothing-here");
  }
}
