package dev.drydock.ui.theme;

/** Which of the two looks a person wants. */
public enum Appearance {
  /** As the desktop says, changing with it. */
  SYSTEM,
  LIGHT,
  DARK
}
