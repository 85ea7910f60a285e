package dev.drydock.tool.files;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The part of a file that moves forward, where one file holds both ways. Each pattern is looked for
 * in a line as a whole.
 *
 * @param up begins what is run; empty for a tool that runs a file from its top
 * @param down begins what is not run
 */
public record UpPart(Optional<Pattern> up, Pattern down) {

  /** Marks for both ways. */
  public static UpPart between(String up, String down) {
    return new UpPart(Optional.of(Pattern.compile(up)), Pattern.compile(down));
  }

  /** All before a mark. */
  public static UpPart before(String down) {
    return new UpPart(Optional.empty(), Pattern.compile(down));
  }

  /** Either mark. */
  public Pattern marks() {
    String both = up.map(pattern -> pattern.pattern() + "|").orElse("") + down.pattern();
    return Pattern.compile("(?m)" + both);
  }

  /**
   * The text with all that is not run blanked, line by line, so that every offset stays. Comments
   * before the first mark are kept: some tools have their options there. A text without any mark is
   * kept whole.
   */
  public String of(String text) {
    boolean marked = up.isEmpty() || marks().matcher(text).find();
    if (!marked) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    boolean begun = up.isEmpty();
    boolean running = begun;
    int at = 0;
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline + 1;
      String line = text.substring(at, end);
      if (up.filter(pattern -> pattern.matcher(line).find()).isPresent()) {
        begun = true;
        running = true;
      } else if (down.matcher(line).find()) {
        begun = true;
        running = false;
      }
      boolean keep = running || !begun && isComment(line);
      kept.append(keep ? line : blank(line));
      at = end;
    }
    return kept.toString();
  }

  /**
   * The line, from 1, of a mark that would end what is run, were it not for the blanks before it.
   */
  public OptionalInt strayed(String text) {
    List<String> lines = of(text).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!down.matcher(line).find() && down.matcher(line.stripLeading()).find()) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isComment(String line) {
    String bare = line.startsWith("\uFEFF") ? line.substring(1) : line;
    return bare.stripLeading().startsWith("--");
  }

  /** As long as before, with its line end and a byte order mark. */
  private static String blank(String line) {
    StringBuilder blank = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      blank.append(c == '\n' || c == '\r' || c == '\uFEFF' ? c : ' ');
    }
    return blank.toString();
  }
}
