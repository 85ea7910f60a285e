package dev.drydock.explain;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The CONTEXT of a pasted error, which goes on below with a line for each call. */
final class PastedContext {
  private static final Field CONTEXT = new Field("CONTEXT|Where|where_?");

  private static final Pattern CALLED =
      Pattern.compile("(?m)^\\s*((?:PL/pgSQL|SQL) (?:function|assignment|expression) [^\\n]+)$");

  private PastedContext() {}

  static Optional<String> in(String plain) {
    return CONTEXT
        .in(plain)
        .map(
            first ->
                Stream.concat(
                        Stream.of(first),
                        CALLED.matcher(plain).results().map(line -> line.group(1)))
                    .distinct()
                    .collect(Collectors.joining("\n")));
  }
}
