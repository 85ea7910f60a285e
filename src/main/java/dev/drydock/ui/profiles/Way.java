package dev.drydock.ui.profiles;

/** The ways to say where a server is. */
public enum Way {
  FIELDS("Fields"),
  URL("URL"),
  SERVICE("libpq service");

  private final String title;

  Way(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
