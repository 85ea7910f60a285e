package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Errors that no server raised: what a runner of migrations, an API, a pool of connections or an
 * object mapper says of its own accord.
 */
final class ToolWords {
  /** Stands where the SQLSTATE of a server's error would. */
  static final String STATE = "";

  private static final Pattern CONSTRAINT = NamedConstraint.SAID;

  private static final List<Said> ALL =
      Stream.of(
              PrismaWords.all(),
              RunnerWords.all(),
              ApiWords.all(),
              PoolWords.all(),
              WrittenWords.all())
          .flatMap(List::stream)
          .toList();

  private ToolWords() {}

  static List<Entry> all() {
    return List.copyOf(ALL);
  }

  /** What is said of an error by its words alone. */
  static Optional<Draft> told(Case failure) {
    return ALL.stream().flatMap(said -> said.explain(failure).stream()).findFirst();
  }

  /** The first sentence of such a kind in a text. */
  static Optional<KnownMessages.Found> in(String text) {
    return CONSTRAINT
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .or(() -> ALL.stream().flatMap(said -> said.in(text).stream()).findFirst())
        .map(sentence -> new KnownMessages.Found(STATE, sentence));
  }
}
