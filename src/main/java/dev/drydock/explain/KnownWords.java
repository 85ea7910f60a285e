package dev.drydock.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of a list of what is said of certain words: three lines, of which the first is their
 * pattern behind two characters.
 *
 * @param what is the matter
 * @param write what to write instead
 */
record KnownWords(Pattern words, String what, String write) {

  /** All of a resource, in its order. */
  static List<KnownWords> read(String resource) {
    List<String> lines = Resource.lines(resource);
    List<KnownWords> all = new ArrayList<>();
    for (int i = 0; i + 2 < lines.size(); i += 3) {
      all.add(
          new KnownWords(
              Pattern.compile(lines.get(i).substring(2)), lines.get(i + 1), lines.get(i + 2)));
    }
    return List.copyOf(all);
  }

  /** What is the matter, with what the pattern has found. */
  String what(Matcher matcher) {
    return Said.filled(what, matcher);
  }

  /** What to write, with what the pattern has found. */
  String write(Matcher matcher) {
    return Said.filled(write, matcher);
  }
}
