package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the server's own sentence in a longer text, and which SQLSTATE it has. */
final class KnownMessages {
  record Found(String state, String message) {}

  private record Known(String state, Pattern message) {
    static Known of(String line) {
      int tab = line.indexOf('\t');
      return new Known(line.substring(0, tab), Pattern.compile(line.substring(tab + 1)));
    }
  }

  /** The exact before the general. */
  private static final List<Known> ALL =
      Resource.lines("messages.txt").stream().map(Known::of).toList();

  private KnownMessages() {}

  /** What a server says to everything after an error, until it is rolled back. */
  static final String ECHO = "current transaction is aborted";

  /** The sentence that comes first, but of an echo and an error the error. */
  static Optional<Found> telling(String text) {
    Optional<Found> first = in(text);
    return first
        .filter(found -> found.message().contains(ECHO))
        .flatMap(echo -> in(text.replace(ECHO, "")))
        .or(() -> first);
  }

  /** A quote that was opened before the sentence is none of its own. */
  private static String closed(String sentence) {
    boolean odd = sentence.chars().filter(c -> c == '"').count() % 2 == 1;
    return odd && sentence.endsWith("\"") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  /** The sentence that comes first; of two at one place the more exact. */
  static Optional<Found> in(String text) {
    Optional<Found> first = Optional.empty();
    int at = Integer.MAX_VALUE;
    for (Known known : ALL) {
      Matcher matcher = known.message().matcher(text);
      if (matcher.find() && matcher.start() < at) {
        at = matcher.start();
        first = Optional.of(new Found(known.state(), closed(matcher.group())));
      }
    }
    return first;
  }
}
