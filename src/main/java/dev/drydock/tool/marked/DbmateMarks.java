package dev.drydock.tool.marked;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What dbmate, since its version 2, asks of a file before it runs anything of it. */
final class DbmateMarks {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern UP = mark("up");
  private static final Pattern DOWN = mark("down");

  private DbmateMarks() {}

  private static Pattern mark(String way) {
    return Pattern.compile("(?m)^--\\s*migrate:" + way + "(\\s*$|\\s+\\S+)");
  }

  /** What is wrong with the marks, behind "has"; empty where dbmate takes the file. */
  static Optional<String> wrong(String text) {
    if (text.startsWith(BYTE_ORDER_MARK) && UP.matcher(text.substring(1)).lookingAt()) {
      return Optional.of("a byte order mark before -- migrate:up");
    }
    List<MatchResult> up = UP.matcher(text).results().toList();
    if (up.isEmpty()) {
      return Optional.of("no line -- migrate:up");
    }
    List<MatchResult> down = DOWN.matcher(text).results().toList();
    if (down.isEmpty()) {
      return Optional.of("no line -- migrate:down");
    }
    int begin = up.getFirst().start();
    if (begin > down.getFirst().start()) {
      return Optional.of("-- migrate:down before -- migrate:up");
    }
    // in pairs they would be migrations of one version, of which it records the first alone
    if (up.size() > 1 || down.size() > 1) {
      return Optional.of("more than one line -- migrate:" + (up.size() > 1 ? "up" : "down"));
    }
    return text.substring(0, begin).lines().allMatch(DbmateMarks::saysNothing)
        ? Optional.empty()
        : Optional.of("statements before -- migrate:up");
  }

  private static boolean saysNothing(String line) {
    return line.isBlank() || line.stripLeading().startsWith("--");
  }
}
