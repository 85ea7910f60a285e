package dev.drydock.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences of a server that need nothing but themselves to be understood, {@code server.txt}. */
final class ServerSentences {
  /**
   * One of them.
   *
   * @param state the first SQLSTATE it comes with
   * @param regex what is looked for in a text
   */
  record One(String state, String regex, Said said) {}

  private static final List<One> ALL = read();

  private ServerSentences() {}

  /** The exact before the general. */
  static List<One> all() {
    return ALL;
  }

  static List<Entry> entries() {
    return List.copyOf(ALL.stream().map(One::said).toList());
  }

  private static List<One> read() {
    List<String> lines = Resource.lines("server.txt");
    List<One> all = new ArrayList<>();
    for (int i = 0; i + 2 < lines.size(); i += 3) {
      String head = lines.get(i).substring(2);
      String states =
          Arrays.stream(head.split(" "))
              .takeWhile(word -> word.matches("(?=.*\\d)[0-9A-Z]{5}"))
              .collect(Collectors.joining(" "));
      String regex = head.substring(states.length() + 1);
      Said said = Said.of(states, regex, lines.get(i + 1), lines.get(i + 2));
      all.add(new One(states.substring(0, 5), regex, said));
    }
    return List.copyOf(all);
  }
}
