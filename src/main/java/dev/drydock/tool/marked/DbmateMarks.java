package dev.drydock.tool.marked;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What dbmate, since its version 2, asks of a file before it runs anything of it. */
final class DbmateMarks {
  private static final Pattern UP = mark("up");
  private static final Pattern DOWN = mark("down");

  private DbmateMarks() {}

  private static Pattern mark(String way) {
    return Pattern.compile("(?m)^\uFEFF?--\\s*migrate:" + way + "(\\s*$|\\s+\\S+)");
  }

  /** What is wrong with the marks, behind "has"; empty where dbmate takes the file. */
  static Optional<String> wrong(String text) {
    Matcher up = UP.matcher(text);
    if (!up.find()) {
      return Optional.of("no line -- migrate:up");
    }
    Matcher down = DOWN.matcher(text);
    if (!down.find()) {
      return Optional.of("no line -- migrate:down");
    }
    if (up.start() > down.start()) {
      return Optional.of("-- migrate:down before -- migrate:up");
    }
    return text.substring(0, up.start()).lines().allMatch(DbmateMarks::saysNothing)
        ? Optional.empty()
        : Optional.of("statements before -- migrate:up");
  }

  private static boolean saysNothing(String line) {
    String bare = line.startsWith("\uFEFF") ? line.substring(1) : line;
    return bare.isBlank() || bare.stripLeading().startsWith("--");
  }
}
