package dev.drydock.explain;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place psql and libpq show with {@code ^} below the line they quote. */
final class Caret {
  private static final Pattern SHOWN = Pattern.compile("(?m)^( *LINE \\d+: )(.*)\\n( *)\\^.*$");
  private static final String CUT = "...";

  private Caret() {}

  /**
   * From 1, in code points, within a statement that begins with its first word; empty where it
   * shows none, or the statement does not have the line once.
   */
  static OptionalInt position(String text, String statement) {
    Matcher shown = SHOWN.matcher(text);
    if (!shown.find()) {
      return OptionalInt.empty();
    }
    int column = shown.group(3).length() - shown.group(1).length();
    String line = shown.group(2);
    if (CutLine.whole(line).equals(statement)) { // the line is all there is
      return place(statement, column);
    }
    if (line.startsWith(CUT)) { // a long line is shown around the place only
      line = line.substring(CUT.length());
      column -= CUT.length();
    }
    if (line.endsWith(CUT)) {
      line = line.substring(0, line.length() - CUT.length());
    }
    int at = statement.indexOf(line);
    if (column < 0 || column > line.length() || at < 0 || statement.indexOf(line, at + 1) >= 0) {
      return OptionalInt.empty();
    }
    return place(statement, at + column);
  }

  /** The place of a word that stands in the statement once, where nobody shows one. */
  static OptionalInt only(String word, String statement) {
    List<Integer> places =
        Pattern.compile("(?<![\\w\"'])" + Pattern.quote(word) + "(?![\\w\"'])")
            .matcher(statement)
            .results()
            .map(MatchResult::start)
            .toList();
    return word.matches("\\w+") && places.size() == 1
        ? place(statement, places.getFirst())
        : OptionalInt.empty();
  }

  private static OptionalInt place(String statement, int place) {
    int from = statement.length() - statement.stripLeading().length();
    return place < from || place > statement.length()
        ? OptionalInt.empty()
        : OptionalInt.of(statement.codePointCount(from, place) + 1);
  }
}
