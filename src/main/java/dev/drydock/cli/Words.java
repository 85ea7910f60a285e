package dev.drydock.cli;

/** Small matters of grammar. */
final class Words {
  private Words() {}

  /** {@code 1 file}, {@code 2 files}. */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** The first line of a text, shortened to a number of characters. */
  static String first(String text, int length) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= length ? line : line.substring(0, length - 1) + "…";
  }
}
