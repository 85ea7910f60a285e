package dev.drydock.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sentences of a server that stand in a text without an SQLSTATE and are rare: those the entries
 * themselves know.
 */
final class ServerWords {
  private static final List<Said> ALL =
      Stream.of(
              NameShapes.all(),
              ObjectShapes.all(),
              SyntaxShapes.all(),
              UnsupportedShapes.all(),
              LockShapes.all(),
              ObjectStateShapes.all(),
              DefinitionShapes.all(),
              ValueShapes.all(),
              ConnectionShapes.all())
          .flatMap(List::stream)
          .flatMap(entry -> entry instanceof Said said ? Stream.of(said) : Stream.empty())
          .filter(Said::isSentence)
          .toList();

  private ServerWords() {}

  static Optional<KnownMessages.Found> in(String text) {
    return ALL.stream()
        .flatMap(
            said ->
                said
                    .in(text)
                    .map(
                        sentence ->
                            new KnownMessages.Found(said.states().iterator().next(), sentence))
                    .stream())
        .findFirst();
  }
}
