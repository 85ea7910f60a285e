package dev.drydock.cli;

/** The few colours of a terminal, by what they mean here. */
enum Colour {
  NONE(""),
  GOOD("32"),
  WARN("33"),
  BAD("31"),
  STRONG("1"),
  FAINT("2");

  private final String code;

  Colour(String code) {
    this.code = code;
  }

  String paint(String text, boolean colour) {
    return colour && this != NONE ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
