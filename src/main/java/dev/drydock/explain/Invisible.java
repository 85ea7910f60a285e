package dev.drydock.explain;

/** Characters that are not seen and that SQL does not take for blanks. */
final class Invisible {
  private Invisible() {}

  static boolean begins(String text) {
    return is(text.codePointAt(0));
  }

  static String without(String text) {
    StringBuilder seen = new StringBuilder();
    text.codePoints().filter(c -> !is(c)).forEach(seen::appendCodePoint);
    return seen.toString();
  }

  private static boolean is(int c) {
    return c == 0xFEFF
        || c == 0x00A0
        || c == 0x3000
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.SPACE_SEPARATOR && c != ' ';
  }
}
