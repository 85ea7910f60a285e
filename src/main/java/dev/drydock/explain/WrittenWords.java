package dev.drydock.explain;

import java.util.ArrayList;
import java.util.List;

/** The sentences of tools that come as a list with the program, {@code tools.txt}. */
final class WrittenWords {
  private WrittenWords() {}

  static List<Said> all() {
    List<String> lines = Resource.lines("tools.txt");
    List<Said> all = new ArrayList<>();
    for (int i = 0; i + 2 < lines.size(); i += 3) {
      all.add(
          Said.of(ToolWords.STATE, lines.get(i).substring(2), lines.get(i + 1), lines.get(i + 2)));
    }
    return all;
  }
}
