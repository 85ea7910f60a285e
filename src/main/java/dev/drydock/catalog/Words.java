package dev.drydock.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words a name is put together from, in lower case and in the singular. */
record Words(List<String> list) {
  private static final Map<String, String> IRREGULAR =
      Map.of(
          "people",
          "person",
          "children",
          "child",
          "men",
          "man",
          "women",
          "woman",
          "indices",
          "index",
          "indexes",
          "index",
          "statuses",
          "status",
          "data",
          "data",
          "series",
          "series",
          "news",
          "news");

  /** Shorter words, such as id, at, by, is, say nothing about what a name means. */
  private static final int SHORTEST_TELLING = 3;

  /** Splits at everything that is neither letter nor digit, and where camelCase does. */
  static Words of(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean ends = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
      if ((ends || isHump(name, i)) && i > start) {
        words.add(singular(name.substring(start, i).toLowerCase(Locale.ROOT)));
        start = i;
      }
      if (ends) {
        start = i + 1;
      }
    }
    return new Words(List.copyOf(words));
  }

  private static boolean isHump(String name, int at) {
    return at > 0
        && Character.isUpperCase(name.charAt(at))
        && (Character.isLowerCase(name.charAt(at - 1)) || Character.isDigit(name.charAt(at - 1)));
  }

  Set<String> set() {
    return new HashSet<>(list);
  }

  boolean sameAs(Words other) {
    return !list.isEmpty() && list.size() == other.list.size() && set().equals(other.set());
  }

  /** The share of telling words both begin or both end with: 0 to 1. */
  double overlap(Words other) {
    int shortest = Math.min(list.size(), other.list.size());
    int begin = 0;
    while (begin < shortest && list.get(begin).equals(other.list.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < shortest && fromEnd(end).equals(other.fromEnd(end))) {
      end++;
    }
    boolean telling =
        list.subList(0, begin).stream().anyMatch(Words::tells)
            || list.subList(list.size() - end, list.size()).stream().anyMatch(Words::tells);
    int longest = Math.max(list.size(), other.list.size());
    return telling ? (double) Math.max(begin, end) / longest : 0;
  }

  private String fromEnd(int back) {
    return list.get(list.size() - 1 - back);
  }

  /** Whether a word says something of what a name means. */
  static boolean tells(String word) {
    return word.length() >= SHORTEST_TELLING;
  }

  /**
   * Whether a slip of the fingers in one of them can have made it from the other: a word of three
   * letters of which two are others is another word, as in max and min.
   */
  boolean maySlipInto(Words other) {
    if (list.size() != other.list.size()) {
      return true;
    }
    for (int i = 0; list.size() > 1 && i < list.size(); i++) {
      String one = list.get(i);
      String two = other.list.get(i);
      if (Math.min(one.length(), two.length()) <= SHORTEST_TELLING
          && Spelling.distance(one, two, 1) > 1) {
        return false;
      }
    }
    return true;
  }

  private static String singular(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.length() <= SHORTEST_TELLING || endsWithOneOf(word, "ss", "us", "is")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (endsWithOneOf(word, "sses", "xes", "zes", "ches", "shes")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean endsWithOneOf(String word, String... ends) {
    for (String end : ends) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }
}
