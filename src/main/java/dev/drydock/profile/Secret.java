package dev.drydock.profile;

/** A password in memory; {@link #toString} never shows it. */
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** The password itself, for the driver alone. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "••••••";
  }
}
