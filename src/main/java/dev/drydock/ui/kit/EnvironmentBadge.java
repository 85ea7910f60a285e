package dev.drydock.ui.kit;

import dev.drydock.profile.Environment;
import javafx.scene.control.Label;

/** The environment as a small filled label. */
public final class EnvironmentBadge extends Label {
  public EnvironmentBadge(Environment environment) {
    EnvironmentLook look = EnvironmentLook.of(environment);
    setText(look.sign() + " " + look.word());
    getStyleClass().addAll("environment-badge", look.styleClass());
    setAccessibleText("environment " + look.word());
    setMinWidth(USE_PREF_SIZE);
  }
}
