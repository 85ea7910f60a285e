package dev.drydock.explain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of a statement that the server shows around a place, where it was too long: what is left
 * of the name it was cut in is none, and its closing quote opens nothing.
 */
final class CutLine {
  private static final Pattern CUT = Pattern.compile("^\\.\\.\\.[\\w$]*(?:\"(?=[\\s.,)]|$))?");

  private CutLine() {}

  /** The same with blanks in place of the piece, so that every other place keeps its offset. */
  static String whole(String line) {
    Matcher cut = CUT.matcher(line);
    return cut.find() ? " ".repeat(cut.end()) + line.substring(cut.end()) : line;
  }
}
