package dev.drydock.explain;

import dev.drydock.explain.Diagnosis.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names that older versions of PostgreSQL had, or other databases have, and what stands there. */
final class Gone {
  private record Known(String kind, String name, String became, String instead) {
    static Known of(String line) {
      String[] parts = line.split("\t");
      return new Known(parts[0], parts[1], parts[2], parts[3]);
    }

    String key() {
      return kind + " " + name;
    }
  }

  private static final Map<String, Known> ALL =
      Resource.lines("gone.txt").stream()
          .map(Known::of)
          .collect(Collectors.toUnmodifiableMap(Known::key, Function.identity()));

  private Gone() {}

  /** What became of it, where it is such a name and nothing of the database has it. */
  static Optional<Search.Found> found(Subject subject) {
    String kind = subject.kind().name().toLowerCase(Locale.ROOT);
    String name = subject.name().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(ALL.get(kind + " " + name))
        .map(
            known ->
                new Search.Found(
                    Verdict.NEVER_CREATED,
                    known.became() + ".",
                    Optional.of(known.instead()),
                    List.of()));
  }
}
