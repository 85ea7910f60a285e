package dev.drydock.ui.report;

/** How a sentence or a chip feels; every tone has a colour of its own and never stands alone. */
public enum Tone {
  SUCCESS,
  WARNING,
  DANGER,
  ACCENT,
  NEUTRAL;

  /** The style class of a chip or a banner in this tone. */
  public String styleClass() {
    return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
