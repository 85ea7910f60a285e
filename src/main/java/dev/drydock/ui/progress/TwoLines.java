package dev.drydock.ui.progress;

import dev.drydock.ui.kit.StatusSign;
import dev.drydock.ui.kit.Tone;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A list entry of two lines: a sign and a name, and below the name what is to be known of it. */
public final class TwoLines extends GridPane {
  /** The fixed height of a cell that holds one. */
  public static final double HEIGHT = 46;

  /** The same where what is to be known may take two lines of its own. */
  public static final double TALL = 62;

  private static final char NO_BREAK = '\u00a0';

  private final Label sign = new Label();
  private final Label name = new Label();
  private final Label about = new Label();

  public TwoLines() {
    sign.setMinWidth(20);
    name.getStyleClass().add("name");
    name.setMinWidth(0);
    about.setMinWidth(0);
    about.setWrapText(true); // cut where the cell has no room for a second line
    about.getStyleClass().addAll("muted", "small-text");
    GridPane.setHgrow(name, Priority.ALWAYS);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    setVgap(1);
    add(sign, 0, 0);
    add(name, 1, 0);
    add(about, 1, 1);
  }

  public void show(String signText, Tone tone, String nameText, String aboutText) {
    sign.setText(signText);
    sign.getStyleClass().setAll("label", "toned", tone.styleClass());
    name.setText(nameText);
    about.setText(unbroken(aboutText));
  }

  /** Breaks between {@code 2 statements} and {@code 29 ms}, not within them. */
  private static String unbroken(String parts) {
    return parts.replace(' ', NO_BREAK).replace(NO_BREAK + "·" + NO_BREAK, NO_BREAK + "· ");
  }

  /** As {@link #show(String, Tone, String, String)} with the sign's own tone. */
  public void show(StatusSign status, String nameText, String aboutText) {
    show(status.sign(), status.tone(), nameText, aboutText);
  }
}
