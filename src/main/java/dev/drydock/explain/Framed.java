package dev.drydock.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes lines out of a frame a program drew around them, and joins those its width has broken. */
final class Framed {
  private static final Pattern INSIDE = Pattern.compile("[│┃║](.*)[│┃║]");

  /** A line this much shorter than the frame may have been broken before a word that long. */
  private static final int LONGEST_WORD = 14;

  private Framed() {}

  static String text(String text) {
    List<String> lines = new ArrayList<>();
    boolean full = false;
    for (String line : text.split("\n", -1)) {
      Matcher inside = INSIDE.matcher(line.stripTrailing());
      if (!inside.matches()) {
        lines.add(line);
        full = false;
        continue;
      }
      String words = inside.group(1).strip();
      boolean goesOn = full && !words.isEmpty() && Character.isLowerCase(words.charAt(0));
      if (goesOn && !words.startsWith("at ")) {
        lines.add(lines.removeLast() + " " + words);
      } else {
        lines.add(words);
      }
      full = inside.group(1).stripTrailing().length() >= inside.group(1).length() - LONGEST_WORD;
    }
    return String.join("\n", lines);
  }
}
