package dev.drydock.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL's own functions and operators are called with by mistake, and what is meant
 * instead, {@code calls.txt}.
 */
final class Calls {
  /**
   * @param what is the matter
   * @param write what to write instead
   */
  record Advice(String what, String write) {}

  private record Known(Pattern call, String what, String write) {}

  private static final List<Known> ALL = read();

  private Calls() {}

  /**
   * @param call {@code max(boolean)} or {@code text + text}, types as messages have them
   */
  static Optional<Advice> of(String call) {
    String own = call.replaceFirst("^pg_catalog\\.", "");
    for (Known known : ALL) {
      Matcher matcher = known.call().matcher(own);
      if (matcher.matches()) {
        return Optional.of(
            new Advice(Said.filled(known.what(), matcher), Said.filled(known.write(), matcher)));
      }
    }
    return Optional.empty();
  }

  private static List<Known> read() {
    List<String> lines = Resource.lines("calls.txt");
    List<Known> all = new ArrayList<>();
    for (int i = 0; i + 2 < lines.size(); i += 3) {
      all.add(
          new Known(
              Pattern.compile(lines.get(i).substring(2)), lines.get(i + 1), lines.get(i + 2)));
    }
    return List.copyOf(all);
  }
}
