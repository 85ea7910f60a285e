package dev.drydock.explain;

import java.util.List;
import java.util.Set;

/** Which of several functions of one name a call most likely means, by the types of arguments. */
final class Overloads {
  private static final Set<String> NUMBERS =
      Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
  private static final Set<String> TEXTS = Set.of("text", "character varying", "unknown", "name");

  /** Types nobody means who has none of them. */
  private static final Set<String> RARE =
      Set.of("bit", "bit varying", "bytea", "character", "xid", "\"char\"", "oid", "money");

  private Overloads() {}

  /** How near one is; below 0 where a cast is not the way. */
  static int fits(List<String> called, List<String> takes) {
    if (called.size() != takes.size()) {
      return -100;
    }
    int fits = 0;
    for (int i = 0; i < called.size(); i++) {
      int one = fits(called.get(i), takes.get(i));
      if (one < 0) {
        return -50;
      }
      fits += one;
    }
    return fits;
  }

  private static int fits(String called, String takes) {
    if (takes.equals(called)) {
      return 10;
    }
    if (takes.startsWith("any") || takes.equals("internal") || takes.equals("record")) {
      boolean fits =
          takes.matches("any|anyelement|anycompatible|anynonarray")
              || takes.matches("anyarray|anycompatiblearray") && called.endsWith("[]");
      return fits ? 8 : -1;
    }
    if (called.equals("unknown")) {
      return takes.equals("text") ? 7 : 5;
    }
    if (RARE.contains(takes) || takes.endsWith("range")) {
      return 0;
    }
    if (NUMBERS.contains(called) && NUMBERS.contains(takes)) {
      return takes.equals("numeric") ? 7 : 6;
    }
    if (isTime(called) && isTime(takes)) {
      return 6;
    }
    if (TEXTS.contains(takes)) {
      return takes.equals("text") ? 4 : 3;
    }
    if (TEXTS.contains(called)) {
      return takes.equals("numeric") || takes.equals("timestamp with time zone") ? 2 : 1;
    }
    return called.endsWith("[]") == takes.endsWith("[]") ? 1 : 0;
  }

  private static boolean isTime(String type) {
    return type.startsWith("timestamp") || type.equals("date");
  }
}
